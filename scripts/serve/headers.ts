/** A header that the site is served with. */
export interface Header {
  readonly name: string;
  readonly value: string;
  /** Addresses that get it, in the syntax of `_headers`: at most one `*`. Left out: every answer. */
  readonly paths?: readonly string[];
}

/** Nothing is allowed but what comes from the site itself; no inline script or style, no frame, no plug-in. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const unusedFeatures = ['accelerometer', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'magnetometer', 'microphone', 'midi', 'payment', 'usb'];

/** Extensions of files that are made to be read by other sites' programs. */
const openData = ['bib', 'csv', 'json', 'ris', 'xlsx', 'xml'];

const day = 86_400;

/**
 * The one list of headers. `public/_headers` and the examples in `scripts/serve/examples/` are written from it by `npm run write:headers`,
 * and our own server sends it, so that the browser tests run under it.
 * Two headers of one name never share an address: Netlify and Cloudflare would join their values.
 */
export const headers: readonly Header[] = [
  { name: 'Content-Security-Policy', value: contentSecurityPolicy },
  // Without includeSubDomains: the site cannot answer for its neighbours on a school's domain.
  { name: 'Strict-Transport-Security', value: `max-age=${730 * day}` },
  { name: 'X-Content-Type-Options', value: 'nosniff' },
  // For browsers that do not know frame-ancestors.
  { name: 'X-Frame-Options', value: 'DENY' },
  { name: 'Referrer-Policy', value: 'no-referrer' },
  { name: 'Permissions-Policy', value: unusedFeatures.map((feature) => `${feature}=()`).join(', ') },
  { name: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  // Also on open data: a program on another site reads them with fetch, which asks for the header below instead.
  { name: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  { name: 'Access-Control-Allow-Origin', value: '*', paths: openData.map((extension) => `/*.${extension}`) },
  // Their names hold a fingerprint of what is in them.
  {
    name: 'Cache-Control',
    value: `public, max-age=${365 * day}, immutable`,
    paths: ['/_astro/*', '/search-index/lexicon/*', '/search-index/texts/*'],
  },
  { name: 'Cache-Control', value: `public, max-age=${30 * day}`, paths: ['/fonts/*'] },
  // Kinds of files whose names the hosts do not know.
  { name: 'Content-Type', value: 'application/x-bibtex; charset=utf-8', paths: ['/*.bib'] },
  { name: 'Content-Type', value: 'application/x-research-info-systems; charset=utf-8', paths: ['/*.ris'] },
  { name: 'Content-Type', value: 'application/atom+xml; charset=utf-8', paths: ['/*/feed.xml'] },
];

/** How long the rest may be kept: until the next visit, which asks whether it has changed. The CDNs say so by themselves. */
const defaultCaching = 'no-cache';

/** The headers of the answer to a path, from the root of the site and without query. */
export function headersFor(pathname: string): Record<string, string> {
  const given = headers.filter(({ paths = ['/*'] }) => paths.some((path) => pattern(path).test(pathname)));
  return { 'Cache-Control': defaultCaching, ...Object.fromEntries(given.map(({ name, value }) => [name, value])) };
}

const escapeRegex = (text: string) => text.replace(/[.+?^${}()|[\]\\]/g, String.raw`\$&`);
const pattern = (path: string) => new RegExp(`^${path.split('*').map(escapeRegex).join('.*')}$`);

const writtenBy = 'Written by `npm run write:headers` from scripts/serve/headers.ts: change it there.';

/** Headers with the same name and addresses of their own, in the order of the list. */
const byName = (): Map<string, Header[]> => Map.groupBy(headers, ({ name }) => name);

/** `_headers` for Netlify, Cloudflare Pages and others that read it. */
function cdnHeaders(): string {
  const byPath = Map.groupBy(
    headers.flatMap(({ name, value, paths = ['/*'] }) => paths.map((path) => ({ path, line: `  ${name}: ${value}` }))),
    ({ path }) => path,
  );
  const blocks = [...byPath].map(([path, of]) => [path, ...of.map(({ line }) => line)].join('\n'));
  return `# ${writtenBy}\n${blocks.join('\n')}\n`;
}

/** An example server block for nginx, with the redirect to HTTPS and the headers. */
function nginxExample(): string {
  const variable = (name: string) => `$stevige_${name.toLowerCase().replaceAll('-', '_')}`;
  const maps: string[] = [];
  const lines: string[] = [];
  for (const [name, group] of byName()) {
    // Content-Type is nginx's own business: see types.
    if (name === 'Content-Type') continue;
    const [first] = group;
    if (first && first.paths === undefined) lines.push(`add_header ${name} "${first.value}" always;`);
    else {
      const cases = group.flatMap(({ value, paths = [] }) => paths.map((path) => `    "~${pattern(path).source.replaceAll(String.raw`\/`, '/')}" "${value}";`));
      const rest = name === 'Cache-Control' ? [`    default "${defaultCaching}";`] : [];
      maps.push(`map $uri ${variable(name)} {\n${[...rest, ...cases].join('\n')}\n}`);
      lines.push(`add_header ${name} ${variable(name)} always;`);
    }
  }
  const typed = headers
    .filter(({ name }) => name === 'Content-Type')
    .flatMap(({ value, paths = [] }) => paths.map((path) => ({ path, type: value.split(';')[0], extension: /^\/\*\.(\w+)$/.exec(path)?.[1] })));
  const types = typed.flatMap(({ type, extension }) => (extension ? [`${type} ${extension};`] : []));
  // What other files of its extension are not.
  const apart = typed.filter(({ extension }) => !extension);
  return `# ${writtenBy}
# Example for nginx, to be included within http { }, e.g. as /etc/nginx/conf.d/stevige-basis.conf.
# Fill in the name, the certificate and the folder in which the contents of dist/ lie.

# An address that gets no value here goes without the header.
${maps.join('\n')}

server {
    listen 80;
    listen [::]:80;
    server_name example.org;
    return 301 https://$host$request_uri;
}

server {
    listen 443 ssl http2;
    listen [::]:443 ssl http2;
    server_name example.org;
    ssl_certificate /etc/ssl/example.org.pem;
    ssl_certificate_key /etc/ssl/example.org.key;
    server_tokens off;

    root /var/www/stevige-basis;
    index index.html;
    # A page has one address, which ends in a slash; the redirect must not name the server's own port.
    absolute_redirect off;
    # A folder without a page of its own, e.g. /fonts/, is an unknown address and not a forbidden one.
    error_page 403 404 =404 /404.html;

    include mime.types;
    types {
        text/csv csv;
${types.map((line) => `        ${line}`).join('\n')}
    }
    charset utf-8;
    charset_types text/css text/csv text/plain text/xml text/javascript application/javascript application/json application/xml application/atom+xml application/x-bibtex application/x-research-info-systems image/svg+xml;
    gzip on;
    gzip_vary on;
    gzip_types text/css text/csv text/plain text/xml text/javascript application/javascript application/json application/xml application/atom+xml image/svg+xml;

${lines.map((line) => `    ${line}`).join('\n')}

    location = /404.html {
        internal;
    }
${apart.map(({ path, type }) => `    location ~ ${pattern(path).source.replaceAll(String.raw`\/`, '/')} {\n        types { }\n        default_type ${type};\n        try_files $uri =404;\n    }`).join('\n')}
    location / {
        try_files $uri $uri/ =404;
    }
}
`;
}

/** An example site block for Caddy, which sees to HTTPS by itself. */
function caddyExample(): string {
  const lines: string[] = [];
  const rest: string[] = [];
  for (const header of headers) {
    const set = `${header.name} "${header.value}"`;
    if (header.paths === undefined) lines.push(`\t\t${set}`);
    else {
      // Caddy's own wildcard crosses a slash only at the beginning or the end.
      const paths = header.paths.map((path) => path.replace(/^\/\*(?=.)/, '*'));
      const matcher = `@${header.name.toLowerCase()}-${rest.length / 2 + 1}`;
      rest.push(`\t${matcher} path ${paths.join(' ')}`, `\theader ${matcher} ${set}`);
    }
  }
  return `# ${writtenBy}
# Example for Caddy. Fill in the name and the folder in which the contents of dist/ lie.
example.org {
\troot * /var/www/stevige-basis
\tencode zstd gzip
\tfile_server

\theader {
${lines.join('\n')}
\t}
${rest.join('\n')}
\t# These two are seen to when the answer is known, so the page of an error goes without.
\theader ?Cache-Control "${defaultCaching}"
\theader -Server

\thandle_errors {
\t\trewrite * /404.html
\t\tfile_server
\t}
}
`;
}

/** Files that are written from the list, by path from the project's root. */
export const headerFiles: Readonly<Record<string, () => string>> = {
  'public/_headers': cdnHeaders,
  'scripts/serve/examples/nginx.conf': nginxExample,
  'scripts/serve/examples/Caddyfile': caddyExample,
};

// Preloaded with `node --import`: any attempt to reach another machine throws an error that names the host.
import dns from 'node:dns';
import net from 'node:net';

const isLocal = (host: string | undefined) => host === undefined || host === 'localhost' || host === '127.0.0.1' || host === '::1';

function refuse(host: string): never {
  throw new Error(`The network was asked for: ${host}`);
}

const { connect } = net.Socket.prototype;
// biome-ignore lint/suspicious/noExplicitAny: connect has many overloads, and its arguments are passed on unchanged.
net.Socket.prototype.connect = function (this: net.Socket, ...args: any[]) {
  const [options] = args.flat() as [{ host?: string } | number | string | undefined, ...unknown[]];
  const host = typeof options === 'object' ? options.host : typeof args[1] === 'string' ? args[1] : undefined;
  if (!isLocal(host)) refuse(host as string);
  return connect.apply(this, args as Parameters<typeof connect>);
} as typeof connect;

const { lookup } = dns;
dns.lookup = ((host: string, ...rest: unknown[]) => (isLocal(host) ? (lookup as (...args: unknown[]) => void)(host, ...rest) : refuse(host))) as typeof lookup;

// Serves the built site: node scripts/serve/serve.ts [folder=dist] [port=4321]. Prints the address once it is listening.
import { serveFolder } from './static-server.ts';

const [folder = 'dist', port = process.env['PORT'] ?? '4321'] = process.argv.slice(2);
try {
  const { address } = await serveFolder(folder, Number(port));
  console.log(`Stevige basis: ${address}  (stop with Ctrl+C)`);
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException;
  console.error(
    code === 'EADDRINUSE' ? `Port ${port} is in use. Stop what listens there, or choose another: PORT=4322 npm start.` : `The server did not start: ${message}`,
  );
  process.exitCode = 1;
}

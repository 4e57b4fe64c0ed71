import { createServer, type Server, type Socket } from 'node:net';
import pg from 'pg';
import { dropSilent } from './drop-silent.js';

/** Messages of PostgreSQL's protocol 3.0 (documentation, "Message Formats"): a letter, a length, and the rest. */
function message(letter: string, rest: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeInt32BE(4 + rest.length);
  return Buffer.concat([Buffer.from(letter), length, rest]);
}
const AUTHENTICATED = message('R', Buffer.alloc(4));
const READY = message('Z', Buffer.from('I'));
const REFUSED = message('E', Buffer.from('SERROR\0C40P01\0Mdeadlock\0\0'));

/** A server that lets everybody in, refuses the first statement, and then says nothing more. */
async function serverThatFallsSilent(): Promise<{ server: Server; port: number }> {
  const server = createServer((socket: Socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => {
      socket.write(Buffer.concat([AUTHENTICATED, READY]));
      socket.once('data', () => socket.write(REFUSED));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, port: (server.address() as { port: number }).port };
}

it.each([false, true])('drops a server that is silent after its error, pipeline %s', async (pipeline) => {
  const { server, port } = await serverThatFallsSilent();
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'u', database: 'd', pipeline } as pg.ClientConfig);
  client.on('error', () => undefined);
  await client.connect();
  dropSilent(client, 100);
  await expect(client.query('SELECT 1')).rejects.toMatchObject({ code: '40P01' });
  await expect(client.query('ROLLBACK')).rejects.toThrow('the server is silent');
  server.close();
});

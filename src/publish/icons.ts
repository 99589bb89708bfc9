import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import type { GeneratedFile } from './generated-file.ts';

const icon = async (size: number) =>
  sharp(readFileSync('public/favicon.svg'), { density: (72 * size) / 32 })
    .resize(size, size)
    .png()
    .toBuffer();

/** A PNG of 32 by 32 pixels as an ICO file: a directory of one picture, and the picture. */
function toIco(png: Uint8Array): Uint8Array {
  const head = Buffer.alloc(22);
  // Kind 1 is an icon; one picture, 32 by 32, one plane of 32 bits a pixel, after this head.
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.writeUInt8(32, 6);
  head.writeUInt8(32, 7);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, png]);
}

/** Pictures of the site that programs ask for by a fixed name, without reading a page: readers of feeds, telephones. */
export const iconFiles = (): GeneratedFile[] => [
  { path: '/favicon.ico', make: async () => toIco(await icon(32)) },
  { path: '/apple-touch-icon.png', make: () => icon(180) },
];

import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import type { GeneratedFile } from './generated-file.ts';

const icon = async (size: number) =>
  sharp(readFileSync('public/favicon.svg'), { density: (72 * size) / 32 })
    .resize(size, size)
    .png()
    .toBuffer();

/** A 32 by 32 pixel PNG as an ICO file: a directory with one image, followed by the image. */
function toIco(png: Uint8Array): Uint8Array {
  const head = Buffer.alloc(22);
  // Type 1 is an icon; one image, 32 by 32, one plane, 32 bits per pixel, at the offset after this header.
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

/** Icons that programs such as feed readers and phones request by a fixed name without reading a page. */
export const iconFiles = (): GeneratedFile[] => [
  { path: '/favicon.ico', make: async () => toIco(await icon(32)) },
  { path: '/apple-touch-icon.png', make: () => icon(180) },
];

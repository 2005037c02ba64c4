import assert from 'node:assert/strict';
import { type Decoding, decode } from '../../../server/src/readers/decode.ts';

function check(name: string, bytes: Uint8Array, expected: Decoding) {
  it(name, () => assert.deepEqual(decode(Buffer.from(bytes)), expected));
}

const latin1 = (text: string) => Buffer.from(text, 'latin1');
const wide = (text: string) => Buffer.from(text, 'utf16le');
const swapped = (text: string) => wide(text).swap16();

describe('decode: encodings', () => {
  check('ASCII', Buffer.from('some 300 men'), { kind: 'text', text: 'some 300 men', encoding: 'utf-8' });
  check('nothing', Buffer.alloc(0), { kind: 'text', text: '', encoding: 'utf-8' });
  check('UTF-8', Buffer.from('£300 – 日本'), { kind: 'text', text: '£300 – 日本', encoding: 'utf-8' });
  check('UTF-8 with a mark', Buffer.from('\uFEFFé 1'), { kind: 'text', text: 'é 1', encoding: 'utf-8' });
  check('UTF-16 LE with a mark', wide('\uFEFFé 日本'), {
    kind: 'text',
    text: 'é 日本',
    encoding: 'utf-16le',
  });
  check('UTF-16 BE with a mark', swapped('\uFEFFé 1'), { kind: 'text', text: 'é 1', encoding: 'utf-16be' });
  check('UTF-16 LE without a mark', wide('some “300” men'), {
    kind: 'text',
    text: 'some “300” men',
    encoding: 'utf-16le',
  });
  check('UTF-16 BE without a mark', swapped('some 300 men'), {
    kind: 'text',
    text: 'some 300 men',
    encoding: 'utf-16be',
  });
  check('Windows-1252, its own signs', latin1('\x93caf\xe9\x94 \x96 \x80300, 20\xb0C, no\xebl'), {
    kind: 'text',
    text: '“café” – €300, 20°C, noël',
    encoding: 'windows-1252',
  });
});

describe('decode: doubts', () => {
  check('UTF-8 with a broken byte', Buffer.concat([Buffer.from('caf\u00e9\nna\u00efve '), latin1('\xff.')]), {
    kind: 'text',
    text: 'café\nnaïve \uFFFD.',
    encoding: 'utf-8',
    doubt: { kind: 'damaged', line: 2 },
  });
  check('Cyrillic in Windows-1251', latin1('a\n\xcf\xf0\xe8\xe2\xe5\xf2 \xec\xe8\xf0'), {
    kind: 'text',
    text: 'a\nÏðèâåò ìèð',
    encoding: 'windows-1252',
    doubt: { kind: 'guessed', line: 2 },
  });
  check('stray bytes', latin1('some \xff\xfe men'), {
    kind: 'text',
    text: 'some ÿþ men',
    encoding: 'windows-1252',
    doubt: { kind: 'guessed', line: 1 },
  });
});

describe('decode: binary files', () => {
  check('a PDF', Buffer.from('%PDF-1.4\n1 0 obj'), { kind: 'binary', format: 'PDF' });
  check('RTF', Buffer.from('{\\rtf1\\ansi text}'), { kind: 'binary', format: 'RTF document' });
  check('a PNG', latin1('\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR'), { kind: 'binary', format: 'PNG image' });
  check('a ZIP archive', latin1('PK\x03\x04\x14\0\0\0'), {
    kind: 'binary',
    format: 'ZIP archive or Office document',
  });
  check('zero bytes', latin1('text\0\0text'), { kind: 'binary', format: 'unknown' });
  check('control characters', latin1('\x01\x02\x03a\x04\x05\x06b'), { kind: 'binary', format: 'unknown' });
  check('UTF-32', latin1('\xff\xfe\0\0a\0\0\0'), { kind: 'binary', format: 'unknown' });
  check('a text that begins as a binary format does', Buffer.from('RIFF raff'), {
    kind: 'text',
    text: 'RIFF raff',
    encoding: 'utf-8',
  });
  check('a text with an escape sequence and a form feed', Buffer.from('\x1b[1mbold\x1b[0m\f'), {
    kind: 'text',
    text: '\x1b[1mbold\x1b[0m\f',
    encoding: 'utf-8',
  });
});

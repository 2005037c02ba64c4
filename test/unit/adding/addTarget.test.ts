import assert from 'node:assert/strict';
import { AddError } from '../../../server/src/adding/addError.ts';
import { parseTarget } from '../../../server/src/adding/addTarget.ts';

describe('what is to be added', () => {
  const check = (words: string, kind: string, name: string): void => {
    it(`${words} is a ${kind}`, () => {
      const target = parseTarget(words, '/work');
      const found =
        target.kind === 'url' ? target.url.href : target.kind === 'doi' ? target.doi : target.path;
      assert.deepEqual([target.kind, found], [kind, name]);
    });
  };
  check('a.txt', 'file', '/work/a.txt');
  check(' ../a b.txt ', 'file', '/a b.txt');
  check('/tmp/a.txt', 'file', '/tmp/a.txt');
  check('file:///tmp/a%20b.txt', 'file', '/tmp/a b.txt');
  check('https://www.museum.example/a?b=c', 'url', 'https://www.museum.example/a?b=c');
  check('HTTP://museum.example', 'url', 'http://museum.example/');
  check('10.1000/182', 'doi', '10.1000/182');
  check('doi:10.1000/182', 'doi', '10.1000/182');
  check('DOI: 10.1000/182', 'doi', '10.1000/182');
  check('https://doi.org/10.1000/a%28b%29', 'doi', '10.1000/a(b)');
  check('http://dx.doi.org/10.1000/182', 'doi', '10.1000/182');
  check('10.12', 'file', '/work/10.12');

  const refuse = (words: string, message: RegExp): void => {
    it(`${words || 'nothing'} is refused`, () =>
      assert.throws(
        () => parseTarget(words, '/work'),
        (error) => error instanceof AddError && error.code === 'not-a-source' && message.test(error.message),
      ));
  };
  refuse('', /Name a file/);
  refuse('ftp://museum.example/a', /only http and https/);
  refuse('javascript:alert(1)', /only http and https/);
  refuse('data:text/plain,a', /only http and https/);
  refuse('https://', /no URL/);
  refuse('https://ann:secret@museum.example/', /password/);
  refuse('file://museum.example/a', /no file on this machine/);
});

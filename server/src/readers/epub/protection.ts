import { encrypted } from '../package/packageFault.ts';
import { parseXml } from '../package/parseXml.ts';
import type { ZipPackage } from '../package/zipPackage.ts';

/** Fonts may be garbled so that they cannot be taken out of a book; its text is not affected. */
const FONT_ALGORITHMS: ReadonlySet<string> = new Set([
  'http://www.idpf.org/2008/embedding',
  'http://ns.adobe.com/pdf/enc#RC',
]);

/** Throws a `PackageFault` where the parts of a book are encrypted. */
export async function refuseProtected(parts: ZipPackage): Promise<void> {
  await parseXml(parts, 'META-INF/encryption.xml', {
    open: (name, { Algorithm: algorithm }) => {
      const isData = /(?:^|:)EncryptionMethod$/.test(name);
      if (isData && !FONT_ALGORITHMS.has(algorithm ?? '')) throw encrypted();
    },
    close: () => {},
    text: () => {},
  });
}

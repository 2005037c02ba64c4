import { encrypted } from '../package/packageFault.ts';
import { parseXml, type XmlHandler } from '../package/parseXml.ts';
import type { ZipPackage } from '../package/zipPackage.ts';
import { OdfStyles } from './styles.ts';

/** Reads the styles that an OpenDocument file has besides those of its content. Throws a `PackageFault` where it is encrypted. */
export async function openDocument(parts: ZipPackage): Promise<OdfStyles> {
  await refuseEncrypted(parts);
  const styles = new OdfStyles();
  await parseXml(parts, 'styles.xml', {
    open: (name, attributes) => styles.open(name, attributes),
    close: (name) => styles.close(name),
    text: () => {},
  } satisfies XmlHandler);
  return styles;
}

/** OpenDocument encrypts parts one by one, or puts a whole package into one, and says so in its manifest. */
async function refuseEncrypted(parts: ZipPackage): Promise<void> {
  if (parts.has('encrypted-package')) throw encrypted();
  await parseXml(parts, 'META-INF/manifest.xml', {
    open: (name) => {
      if (name.endsWith('encryption-data')) throw encrypted();
    },
    close: () => {},
    text: () => {},
  });
}

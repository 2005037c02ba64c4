import * as z from 'zod';
import { configurationSchema } from '../../server/src/readers/configuration/configuration.ts';

/** Where the JSON schema of `stet.json` is kept, from the project's root. */
export const SCHEMA_PATH = 'schemas/stet.schema.json';

/** The JSON schema of `stet.json`, made from the schema that the settings are parsed with. */
export function createConfigurationSchema(): object {
  const schema = z.toJSONSchema(configurationSchema, { target: 'draft-7', io: 'input' });
  return { title: 'stet.json', description: 'The settings of Stet for a folder of drafts.', ...schema };
}

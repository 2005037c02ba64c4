import type { CorpusRequest, LoadedSources, ReadResult } from '../readers/index.ts';

/** The part of the readers that the commands use. */
export interface Readers {
  loadCorpus(request: CorpusRequest): Promise<Omit<LoadedSources, 'bibliography'>>;
  readSourceFile(path: string): Promise<ReadResult>;
}

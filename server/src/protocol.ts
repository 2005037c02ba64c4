/**
 * What Stet's server and its clients say to each other beyond the Language Server Protocol. It imports nothing but
 * the protocol's own types, so that a client can use it without the engine.
 */
import type { Range } from 'vscode-languageserver-types';
import type { Verdict } from './engine/model/verdict.ts';
import type { FactCheckFormat } from './features/factCheck/factCheckFormats.ts';

/** A notification that the server sends whenever what the status item shows has changed. Its parameter is a `Status`. */
export const STATUS_METHOD = 'stet/status';

/** A notification with the verdicts of a draft, for decorations. Its parameter is a `DraftVerdicts`. */
export const VERDICTS_METHOD = 'stet/verdicts';

/** What a client may say in `initializationOptions` besides settings, which have the shape of `stet.json`. */
export interface TrustOptions {
  /** False: the user has not said yet that they trust the folder. Absent: the client asks nobody, and trusts it. */
  readonly trusted?: boolean;
}

/** A notification of the client: from now on the user trusts the folder. It has no parameter. */
export const TRUST_METHOD = 'stet/trust';

/** The commands of `workspace/executeCommand`. */
export const COMMANDS = {
  /** `[] -> WorkspaceSummary`: checks every draft of the workspace and publishes what it finds. */
  checkWorkspace: 'stet.checkWorkspace',
  /** `[LookupArguments] -> FoundPassage[]`: the passages of the sources that answer a query, best first. */
  lookup: 'stet.lookup',
  /** `[FactArguments] -> FoundFacts`: the passages that hold the words of a query and meet its filters (docs/lookup.md). */
  lookUpFacts: 'stet.lookUpFacts',
  /** `[] -> IndexProblem[]`: what of the sources could not be read. */
  showIndexProblems: 'stet.showIndexProblems',
  /** `[CitationItemsArguments] -> CitationItem[]`: what can be cited, best first. */
  citationItems: 'stet.citationItems',
  /** `[AddSourceArguments] -> AddedSource`: copies or fetches a document into the sources and writes its entry. */
  addSource: 'stet.addSource',
  /** `[FactCheckArguments] -> FactCheckReport`: writes the fact-check report of an open draft, as it is in the editor. */
  factCheck: 'stet.factCheck',
  /** `[AddStetArguments] -> boolean`: lets a claim stand by an edit that the server asks the client to apply; whether it was. */
  addStet: 'stet.addStet',
  /** `[] -> CacheClearance`: removes what is kept of all sources on the disk, and reads those of the open drafts anew. */
  clearCache: 'stet.clearCache',
} as const;

/** How things stand with the sources: being read, read, or read with problems. */
export type IndexState = 'indexing' | 'ready' | 'problem';

/** What the status item shows. */
export interface Status {
  /** `problem`: the server works, but something needs the user: no sources, an unreadable one, a bad `stet.json`, a failed request. */
  readonly state: IndexState;
  /** How many documents can be checked against. */
  readonly sources: number;
  /** How many figures they hold; absent where they were not counted. */
  readonly figures?: number;
  readonly problems: readonly IndexProblem[];
  /** One sentence that says how things stand, and what to do where nothing was found. */
  readonly message: string;
}

/** A source, bibliography or configuration that could not be read, wholly or in part. */
export interface IndexProblem {
  /** Absolute. */
  readonly path: string;
  /** A stable, public code: see docs/problems.md. */
  readonly code: string;
  /** What is wrong and what to do. */
  readonly message: string;
}

/** The claims of one version of a draft. */
export interface DraftVerdicts {
  readonly uri: string;
  /** The version of the document that the ranges point into. */
  readonly version: number;
  readonly claims: readonly ClaimVerdict[];
}

/** A claim that an editor marks, with its verdict. */
export interface ClaimVerdict {
  readonly range: Range;
  readonly verdict: Verdict;
}

/** What was removed of what Stet keeps of sources between runs. */
export interface CacheClearance {
  /** The folder that held it; absolute. */
  readonly path: string;
  readonly bytes: number;
  /** One sentence that says so. */
  readonly message: string;
}

/** What `stet.lookup` is asked. */
export interface LookupArguments {
  readonly query: string;
  /** The draft whose sources are searched; absent: those of the first workspace folder. */
  readonly uri?: string;
  /** Default: 20. */
  readonly limit?: number;
}

/** A passage that answers a query. */
export interface FoundPassage {
  /** The source's citation key. */
  readonly key: string;
  readonly title: string;
  /** The file, and the passage in it. */
  readonly uri: string;
  readonly range: Range;
  readonly text: string;
  /** Where it stands, as "p. 4", "row 3" or "paragraph 7". */
  readonly locator?: string;
  /** What to insert to cite it: `[@key, p. 4]`. */
  readonly citation: string;
}

/** What `stet.lookUpFacts` is asked. */
export interface FactArguments extends LookupArguments {
  /** Filters beside those of the query, as those of `stet lookup`: `> 300`, `km`, `2019`. */
  readonly value?: string;
  readonly unit?: string;
  readonly date?: string;
  readonly after?: string;
  readonly before?: string;
}

/** A passage with what of it meets the filters of a query. */
export interface FoundFact extends FoundPassage {
  /** The words of the figures that do, those of the query's words first; empty: no filters, or the source's date does. */
  readonly figures: readonly string[];
}

/** What `stet.lookUpFacts` answers. */
export interface FoundFacts {
  /** How the query was read, in one line; absent where all of it is words. */
  readonly reading?: string;
  /** That not all passages were examined; absent where they were. */
  readonly note?: string;
  readonly facts: readonly FoundFact[];
}

/** What `stet.citationItems` is asked. */
export interface CitationItemsArguments {
  /** The draft to cite in. */
  readonly uri: string;
  /** Where it will be inserted, as zero-based line and UTF-16 character: sources that the sentence fits come first. */
  readonly position?: { readonly line: number; readonly character: number };
  /** Words of key, authors, title, publisher or year; empty: all. */
  readonly query: string;
  /** Default: 50. */
  readonly limit?: number;
}

/** A source or bibliography entry that can be cited. */
export interface CitationItem {
  readonly key: string;
  readonly title: string;
  /** Authors, publisher and year, as far as known. */
  readonly detail: string;
  /** What to insert. */
  readonly insertText: string;
  /** The document, where there is one. */
  readonly uri?: string;
}

/** What `stet.factCheck` is asked. */
export interface FactCheckArguments {
  /** A draft that is open. */
  readonly uri: string;
  /** A page, or a list of tasks. Default: `html`. */
  readonly format?: FactCheckFormat;
}

/** A fact-check report (docs/report.md). */
export interface FactCheckReport {
  /** The content of the file that it is to be saved as. */
  readonly text: string;
}

/** What `stet.addStet` is asked. */
export interface AddStetArguments {
  readonly uri: string;
  /** A range within the claim. */
  readonly range: Range;
  /** Why the claim stands; absent: the comment has a word in its place that the writer replaces. */
  readonly reason?: string;
}

/** What `stet.addSource` is asked. */
export interface AddSourceArguments {
  /** A file, a URL (http or https) or a DOI. Paths are relative to the folder of the draft. */
  readonly source: string;
  /** The draft whose sources it is added to; absent: those of the first workspace folder. */
  readonly uri?: string;
  /** The citation key; absent: one is made. That of an entry without a document gets the document. */
  readonly key?: string;
}

/** A source that was added. */
export interface AddedSource {
  readonly key: string;
  /** What to insert to cite it: `[@key]`. */
  readonly citation: string;
  /** The document; absent where only its entry could be had. */
  readonly uri?: string;
  /** The bibliography that its entry was written to; absent where it has one already. */
  readonly bibliographyUri?: string;
  /** What the user should know. */
  readonly notes: readonly string[];
}

/** What `stet.checkWorkspace` answers. */
export interface WorkspaceSummary {
  readonly drafts: number;
  readonly claims: number;
  /** Findings that are warnings or errors. */
  readonly warnings: number;
  /** The drafts that could not be read, by their absolute paths, and what to do. */
  readonly unread: readonly { readonly path: string; readonly message: string }[];
}

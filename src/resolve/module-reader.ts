import QuickLRU from 'quick-lru';

import type { ExportList } from './export-list.js';
import type { Host, HostStat } from './host.js';
import type { Parse } from './parsed-export-list.js';

import { detach } from './detach-text.js';
import { readExtension } from './extensions.js';
import { findLexedExportList } from './lexed-export-list.js';
import { type ModuleSketch, readSketch } from './module-sketch.js';
import { findParsedExportList } from './parsed-export-list.js';

/** What is known of a module's text. */
export interface ModuleReading {
	/** The export list; undefined where it cannot be known. */
	readonly list: ExportList | undefined;
	/** Why there is no list; the empty string where there is one. */
	readonly why: string;
	/** The modules that are evaluated with this one, as written; rather too many than too few. */
	readonly evaluates: readonly string[];
}

/** Reads export lists, each version of a file once. */
export interface ModuleReader {
	/** The reading of a file; `parse` is used only where the lexer gives up, and only for who brings it. */
	read(file: string, parse: Parse | undefined): ModuleReading;
	/** The sketch of a file: most modules pass nothing on, and need no list to say so. */
	sketch(file: string): ModuleSketch;
	/** Makes the next reading of each file look whether it has changed. */
	expire(): void;
}

interface Version extends Pick<HostStat, 'mtimeMs' | 'size'> {
	readonly sketch: ModuleSketch;
	/** Undefined until somebody asks. */
	lexed: ModuleReading | undefined;
	/** By parser: what one of them cannot read, another can. */
	parsed: Map<Parse, ModuleReading> | undefined;
}

const languages = /^\.(?:d\.)?[cm]?[jt]s$|^\.[jt]sx$/;

/** A reader that keeps the lists of the `maximumFiles` files used last. */
export function createModuleReader(host: Host, maximumFiles = 5000): ModuleReader {
	const versions = new QuickLRU<string, Version>({ maxSize: maximumFiles });
	const current = new Set<string>();
	function findVersion(file: string, isListWanted: boolean): Version {
		const known = versions.get(file);
		if (known !== undefined && current.has(file)) {
			return known;
		}
		const stat = host.stat(file);
		const version =
			known !== undefined && isSame(known, stat) ? known : createVersion({ file, stat, isListWanted }, host);
		versions.set(file, version);
		current.add(file);
		return version;
	}
	return {
		read(file, parse) {
			const version = findVersion(file, true);
			const lexed = (version.lexed ??= readModule({ file }, host.readFile(file)));
			return parse === undefined || lexed.list !== undefined
				? lexed
				: readParsed((version.parsed ??= new Map()), { file, parse }, host);
		},
		sketch: file => findVersion(file, false).sketch,
		expire: () => current.clear(),
	};
}

function isSame(known: Version, stat: HostStat | undefined): boolean {
	return known.mtimeMs === stat?.mtimeMs && known.size === stat.size;
}

const missing: HostStat = { mtimeMs: -1, size: -1, isFile: false, isDirectory: false };

interface Wanted {
	readonly file: string;
	readonly stat: HostStat | undefined;
	readonly isListWanted: boolean;
}

function createVersion({ file, stat = missing, isListWanted }: Wanted, host: Host): Version {
	const { mtimeMs, size } = stat;
	const text = host.readFile(file, stat);
	const lexed = isListWanted ? readModule({ file }, text) : undefined;
	const sketch = readSketch(text ?? '');
	return { mtimeMs, size, sketch, lexed, parsed: undefined };
}

interface Request {
	readonly file: string;
	readonly parse?: Parse;
}

function readParsed(
	parsed: Map<Parse, ModuleReading>,
	request: { readonly file: string; readonly parse: Parse },
	host: Host,
): ModuleReading {
	const reading = parsed.get(request.parse) ?? readModule(request, host.readFile(request.file));
	parsed.set(request.parse, reading);
	return reading;
}

function readModule({ file, parse }: Request, text: string | undefined): ModuleReading {
	if (text === undefined) {
		return refuseReading('it cannot be read');
	}
	if (!languages.test(readExtension(file))) {
		return refuseReading('it is not a JavaScript or TypeScript file', text);
	}
	const list = findLexedExportList(text) ?? (parse && findParsed(text, file, parse));
	if (list === undefined) {
		return refuseReading(
			parse ? 'it does not parse or uses `export =`' : 'it takes a parser to read it',
			text,
		);
	}
	return readList(list, file, text);
}

function readList(list: ExportList, file: string, text: string): ModuleReading {
	return list.isModule || isAlwaysModule(file)
		? { list, why: '', evaluates: list.evaluates }
		: refuseReading('it is not an ES module', text);
}

function findParsed(text: string, file: string, parse: Parse): ExportList | undefined {
	try {
		const program = parse(text, file);
		return program && findParsedExportList(program);
	} catch {
		return undefined;
	}
}

function isAlwaysModule(file: string): boolean {
	return /\.(?:mjs|mts)$/.test(file);
}

/** A reading without a list. */
export function refuseReading(why: string, text = ''): ModuleReading {
	return { list: undefined, why, evaluates: collectEvaluated(text) };
}

function collectEvaluated(text: string): readonly string[] {
	const matches = text.matchAll(/\b(?:from|import)\s*(['"])([^'"\n]+)\1/g);
	return [...matches].map(([, , specifier = '']) => detach(specifier));
}

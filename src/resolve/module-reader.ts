import QuickLRU from 'quick-lru';

import type { ExportList } from './export-list.js';
import type { Host, HostStat } from './host.js';
import type { Parse } from './parsed-export-list.js';

import { readExtension } from './extensions.js';
import { findLexedExportList } from './lexed-export-list.js';
import { findParsedExportList } from './parsed-export-list.js';

/** What is known of a module's text. */
export interface ModuleReading {
	/** The export list; undefined where it cannot be known. */
	readonly list: ExportList | undefined;
	/** Why there is no list; the empty string where there is one. */
	readonly why: string;
	/** The modules that are evaluated with this one, as written; rather too many than too few. */
	readonly evaluates: readonly string[];
	/** The modules that its exports may come from, as written; rather too many than too few. */
	readonly passesOn: readonly string[];
}

/** Reads export lists, each version of a file once. */
export interface ModuleReader {
	/** The reading of a file; `parse` is used only where the lexer gives up. */
	read(file: string, parse: Parse | undefined): ModuleReading;
	/** Makes the next reading of each file look whether it has changed. */
	expire(): void;
}

interface Version extends Pick<HostStat, 'mtimeMs' | 'size'> {
	readonly reading: ModuleReading;
	readonly isParsed: boolean;
}

const languages = /^\.(?:d\.)?[cm]?[jt]s$|^\.[jt]sx$/;

/** A reader that keeps the lists of the `maximumFiles` files used last. */
export function createModuleReader(host: Host, maximumFiles = 5000): ModuleReader {
	const versions = new QuickLRU<string, Version>({ maxSize: maximumFiles });
	const current = new Set<string>();
	function read(file: string, parse: Parse | undefined): ModuleReading {
		const known = versions.get(file);
		const usable = known !== undefined && isEnough(known, parse) ? known : undefined;
		if (usable !== undefined && current.has(file)) {
			return usable.reading;
		}
		const stat = host.stat(file);
		const version =
			usable !== undefined && isSame(usable, stat) ? usable : createVersion({ file, stat, parse }, host);
		versions.set(file, version);
		current.add(file);
		return version.reading;
	}
	return { read, expire: () => current.clear() };
}

/** Whether a parser could not say more. */
function isEnough({ isParsed, reading }: Version, parse: Parse | undefined): boolean {
	return isParsed || reading.list !== undefined || parse === undefined;
}

function isSame(known: Version, stat: HostStat | undefined): boolean {
	return known.mtimeMs === stat?.mtimeMs && known.size === stat.size;
}

interface Request {
	readonly file: string;
	readonly stat: HostStat | undefined;
	readonly parse: Parse | undefined;
}

function createVersion(request: Request, host: Host): Version {
	const { mtimeMs = -1, size = -1 } = request.stat ?? {};
	return { mtimeMs, size, reading: readModule(request, host), isParsed: request.parse !== undefined };
}

function readModule({ file, stat, parse }: Request, host: Host): ModuleReading {
	const text = host.readFile(file, stat);
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
		? { list, why: '', evaluates: list.evaluates, passesOn: collectPassedOn(list) }
		: refuseReading('it is not an ES module', text);
}

function findParsed(text: string, file: string, parse: Parse): ExportList | undefined {
	try {
		return findParsedExportList(parse(text, file));
	} catch {
		return undefined;
	}
}

function isAlwaysModule(file: string): boolean {
	return /\.(?:mjs|mts)$/.test(file);
}

function collectPassedOn({ exports, stars }: ExportList): readonly string[] {
	const specifiers = new Set(stars.map(({ specifier }) => specifier));
	for (const entry of exports.values()) {
		if (entry.kind === 'reexport') {
			specifiers.add(entry.specifier);
		}
	}
	return [...specifiers];
}

/** An export that may be another module's: a list in braces, a star, or a default that is no more than a name. */
const passingOn =
	/\bexport\s*(?:type\s*)?[{*]|\bexport\s+default\s+[\p{ID_Start}$_][\p{ID_Continue}$]*\s*(?:[;}]|$)/mu;

/** A reading without a list. */
export function refuseReading(why: string, text = ''): ModuleReading {
	const matches = text.matchAll(/\b(?:from|import)\s*(['"])([^'"\n]+)\1/g);
	const specifiers = [...matches].flatMap(([, , specifier]) => specifier ?? []);
	return {
		list: undefined,
		why,
		evaluates: specifiers,
		passesOn: passingOn.test(text) ? specifiers : [],
	};
}

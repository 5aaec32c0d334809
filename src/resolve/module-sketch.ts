import { detach } from './detach-text.js';

/** What a glance at a module's text tells, rather too much than too little; the same one as long as the file is. */
export interface ModuleSketch {
	/** The modules that it imports in any way, as written. */
	readonly mentions: readonly string[];
	/** The modules that its exports may come from, as written. */
	readonly passesOn: readonly string[];
}

/** Reads the sketch of a text: no parse and no lexing, since most modules pass nothing on. */
export function readSketch(text: string): ModuleSketch {
	const mentions = collectMentions(text);
	return { mentions: mentions.map(({ specifier }) => specifier), passesOn: collectPassedOn(text, mentions) };
}

function collectMentions(text: string): Mention[] {
	const found: Mention[] = [];
	mention.lastIndex = 0;
	for (let match = mention.exec(text); match !== null; match = mention.exec(text)) {
		found.push({ specifier: detach(match[2] ?? ''), start: match.index, end: mention.lastIndex });
	}
	return found;
}

interface Mention {
	readonly specifier: string;
	/** Where the word before the specifier begins. */
	readonly start: number;
	readonly end: number;
}

const mention = /\b(?:from|import|require)\b(?:[\s(]|\/\*[^]*?\*\/|\/\/.*\n)*(['"])([^'"\n]+)\1/g;

/** An export that may be another module's: a list in braces, a star, an import, a comment. */
const passingOn = /\bexport\s*(?:type\s*)?[{*/=]|\bexport\s+import\b/;

/** A default export that is no more than a name. */
const passingDefault = /\bexport\s+default\s*(?:\/|[\p{ID_Start}$_][\p{ID_Continue}$]*\s*(?:[;}/]|$))/mu;

function mayPassOn(text: string): boolean {
	return passingOn.test(text) || (text.includes('default') && passingDefault.test(text));
}

function collectPassedOn(text: string, mentions: readonly Mention[]): readonly string[] {
	if (mentions.length === 0 || !mayPassOn(text)) {
		return [];
	}
	const names = findLocalNames(text);
	const passing = mentions.filter(({ start }, index) => {
		const before = text.slice(mentions[index - 1]?.end ?? 0, start);
		return names === undefined || reexport.test(before) || isNaming(before, names);
	});
	return [...new Set(passing.map(({ specifier }) => specifier))];
}

/** What hides the end of a list: a comment in it, a quoted name; and what the lists do not tell: `export =`, `export import`. */
const obscure =
	/\bexport\s*(?:type\s*)?(?:[=/]|import\b|default\s*\/|\{[^{}]*['"/]|(?:\{[^{}]*\}|\*[^'"\n*]*?)\s*\/)/;
const reexport = /\bexport\s*(?:type\s*)?[{*]/;
const list = /\bexport\s*(?:type\s*)?\{([^{}]*)\}(?!\s*from\b)/g;
const defaultName = /\bexport\s+default\s+([\p{ID_Start}$_][\p{ID_Continue}$]*)\s*(?:[;}/]|$)/gmu;
const word = /[\p{ID_Start}$_][\p{ID_Continue}$]*/gu;

/** The names that the text exports by name alone, and other words among them; undefined where they may be any. */
function findLocalNames(text: string): ReadonlySet<string> | undefined {
	if (obscure.test(text)) {
		return undefined;
	}
	const lists = [...text.matchAll(list), ...text.matchAll(defaultName)];
	return new Set(lists.flatMap(({ 1: names = '' }) => names.match(word) ?? []));
}

/** Whether the text before a specifier, which holds all that is imported from it, has one of the names. */
function isNaming(before: string, names: ReadonlySet<string>): boolean {
	return names.size > 0 && (before.match(word) ?? []).some(name => names.has(name));
}

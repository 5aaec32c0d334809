// Each alternative begins in its own way, so nothing is tried twice.
const gap = String.raw`(?:\s|/\*(?:[^*]|\*(?!/))*\*/|//.*)*`;
const name = String.raw`[\p{ID_Start}$_][\p{ID_Continue}$]*`;
const members = new RegExp(`(?:${gap}\\.${gap}${name})*${gap}`, 'uy');
const plainArguments = new RegExp(
	`\\((?:[\\p{ID_Continue}$,.\\s]|/\\*(?:[^*]|\\*(?!/))*\\*/|//.*)*\\)`,
	'uy',
);

/**
 * Whether a declaration, given as text, may merely stand for the import with this local name: somewhere the name is
 * what is extended, assigned, returned or called with names alone. Rather yes than no: a parser has the last word.
 */
export function mayStandFor(declaration: string, local: string): boolean {
	if (!declaration.includes(local)) {
		return false;
	}
	const places = new RegExp(
		`(?:=>?|[({]|\\b(?:extends|return|new|await)(?![\\p{ID_Continue}$]))${gap}${local.replaceAll('$', String.raw`\$`)}(?![\\p{ID_Continue}$])`,
		'gu',
	);
	return [...declaration.matchAll(places)].some(({ 0: { length }, index }) =>
		isWhole(declaration, index + length),
	);
}

/** Whether nothing but names follows a name: members of it, and arguments. */
function isWhole(text: string, from: number): boolean {
	const end = skip(members, text, from);
	return text[end] !== '(' || skip(plainArguments, text, end) > end;
}

function skip(pattern: RegExp, text: string, from: number): number {
	pattern.lastIndex = from;
	return pattern.test(text) ? pattern.lastIndex : from;
}

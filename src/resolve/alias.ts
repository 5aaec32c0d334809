/** One way of writing project files other than by a relative path. */
export interface Alias {
	/** What defines it: tsconfig `paths` or `baseUrl`, package.json `imports`, or the package's own `exports`. */
	readonly family: 'paths' | 'baseUrl' | 'imports' | 'self';
	/** What is written, with at most one `*`. */
	readonly key: string;
	/** The absolute path that is meant, with at most one `*`; a bare specifier where `imports` names a package. */
	readonly target: string;
}

/** What an alias makes of a specifier; undefined where its key does not match. */
export function expandAlias(alias: Alias, specifier: string): string | undefined {
	return substitute(alias.key, alias.target, specifier);
}

/** The specifier with which an alias means a path; undefined where it does not reach it. */
export function reverseAlias(alias: Alias, path: string): string | undefined {
	return substitute(alias.target, alias.key, path);
}

/** The alias whose key fits a specifier best: an exact one, then the longest text before the star. */
export function findAlias(aliases: readonly Alias[], specifier: string): Alias | undefined {
	let best: Alias | undefined;
	for (const alias of aliases) {
		if (expandAlias(alias, specifier) !== undefined && (!best || readRank(alias) > readRank(best))) {
			best = alias;
		}
	}
	return best;
}

function substitute(from: string, to: string, text: string): string | undefined {
	const star = from.indexOf('*');
	if (star === -1) {
		return from === text ? to : undefined;
	}
	const suffix = from.slice(star + 1);
	if (!text.startsWith(from.slice(0, star)) || !text.endsWith(suffix) || text.length < from.length - 1) {
		return undefined;
	}
	return to.replaceAll('*', () => text.slice(star, text.length - suffix.length));
}

function readRank({ key }: Alias): number {
	const star = key.indexOf('*');
	return star === -1 ? Infinity : star;
}

/** Reads tokens from a position on: returns the position behind them, or undefined where they do not fit. */
export type Parser = (tokens: readonly string[], at: number) => number | undefined;

/** Creates a parser of one given token. */
export function token(text: string): Parser {
	return word(found => found === text);
}

/** Creates a parser of one token that a test accepts. */
export function word(test: (text: string) => boolean): Parser {
	return (tokens, at) => {
		const found = tokens[at];
		return found !== undefined && test(found) ? at + 1 : undefined;
	};
}

/** Creates a parser of one thing after the other. */
export function sequence(...parsers: readonly Parser[]): Parser {
	return (tokens, at) =>
		parsers.reduce<number | undefined>(
			(next, parser) => (next === undefined ? undefined : parser(tokens, next)),
			at,
		);
}

/** Creates a parser of the first alternative that fits. */
export function either(...parsers: readonly Parser[]): Parser {
	return (tokens, at) => {
		for (const parser of parsers) {
			const next = parser(tokens, at);
			if (next !== undefined) {
				return next;
			}
		}
		return undefined;
	};
}

/** Creates a parser of something that may be absent. */
export function optional(parser: Parser): Parser {
	return (tokens, at) => parser(tokens, at) ?? at;
}

/** Creates a parser of any number of things. */
export function repeat(parser: Parser): Parser {
	return (tokens, at) => {
		let end = at;
		for (let next = parser(tokens, end); next !== undefined; next = parser(tokens, end)) {
			end = next;
		}
		return end;
	};
}

/** Creates a parser of one or more things between separators. */
export function list(item: Parser, separator: Parser): Parser {
	return sequence(item, repeat(sequence(separator, item)));
}

/** Creates a parser when it first runs, for grammars that refer to themselves. */
export function later(create: () => Parser): Parser {
	let parser: Parser | undefined;
	return (tokens, at) => (parser ??= create())(tokens, at);
}

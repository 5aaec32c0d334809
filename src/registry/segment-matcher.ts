/** Matches one path segment: returns what each `*` stood for, or undefined where the segment does not fit. */
export type SegmentMatcher = (segment: string) => readonly string[] | undefined;

/** Creates the matcher of one segment; `single`, where given, is the character that stands for any one character. */
export function createSegmentMatcher(text: string, single?: string): SegmentMatcher {
	const pieces = text.split('*').map(piece => createPiece(piece, single));
	if (text === '*') {
		// A star that is a whole segment stands for a segment, and a path has no empty ones.
		return segment => (segment === '' ? undefined : [segment]);
	}
	return segment => matchPieces(pieces, segment);
}

interface Piece {
	readonly length: number;
	isAt(segment: string, at: number): boolean;
	find(segment: string, from: number): number;
}

function createPiece(text: string, single: string | undefined): Piece {
	return single !== undefined && text.includes(single)
		? createLoosePiece(text, single)
		: {
				length: text.length,
				isAt: (segment, at) => segment.startsWith(text, at),
				find: (segment, from) => segment.indexOf(text, from),
			};
}

function createLoosePiece(text: string, single: string): Piece {
	const { length } = text;
	const letters = [...Array(length).keys()].filter(index => text[index] !== single);
	const isAt = (segment: string, at: number): boolean =>
		at + length <= segment.length && letters.every(index => text[index] === segment[at + index]);
	const find = (segment: string, from: number): number => {
		for (let at = from; at + length <= segment.length; at++) {
			if (isAt(segment, at)) {
				return at;
			}
		}
		return -1;
	};
	return { length, isAt, find };
}

function matchPieces(pieces: readonly Piece[], segment: string): readonly string[] | undefined {
	const [first, ...others] = pieces;
	const last = others.pop();
	if (first === undefined || !first.isAt(segment, 0)) {
		return undefined;
	}
	if (last === undefined) {
		return segment.length === first.length ? [] : undefined;
	}
	return matchStars(others, last, { segment, from: first.length });
}

interface Rest {
	readonly segment: string;
	readonly from: number;
}

function matchStars(middle: readonly Piece[], last: Piece, { segment, from }: Rest): string[] | undefined {
	const captures: string[] = [];
	let start = from;
	for (const piece of middle) {
		const found = piece.find(segment, start);
		if (found === -1) {
			return undefined;
		}
		captures.push(segment.slice(start, found));
		start = found + piece.length;
	}
	const end = segment.length - last.length;
	return end >= start && last.isAt(segment, end) ? [...captures, segment.slice(start, end)] : undefined;
}

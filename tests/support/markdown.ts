/** One fenced block of a page. */
export interface Block {
	/** The word behind the language: `incorrect`, `correct`, `fixed`, `registry`; empty without one. */
	readonly kind: string;
	readonly text: string;
	readonly line: number;
	/** The block after it. */
	readonly next: Block | undefined;
}

/** Returns the fenced blocks of a Markdown page, in order. */
export function readBlocks(markdown: string): Block[] {
	const matches = [...markdown.matchAll(/^```[a-z]+(?: (?<kind>[a-z]+))?\n(?<text>.*?)^```$/gmsu)];
	return matches.reduceRight<Block[]>((blocks, { index, groups }) => {
		const line = markdown.slice(0, index).split('\n').length;
		const block = { kind: groups?.['kind'] ?? '', text: groups?.['text'] ?? '', line, next: blocks[0] };
		return [block, ...blocks];
	}, []);
}

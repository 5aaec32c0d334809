/** One fenced block of a page. */
export interface Block {
	/** The word behind the language: `incorrect`, `correct`, `fixed`, `registry`; empty without one. */
	readonly kind: string;
	/** The file that the text is, where the block names one behind its kind. */
	readonly file: string | undefined;
	readonly text: string;
	readonly line: number;
	/** The block after it. */
	readonly next: Block | undefined;
}

/** Returns the fenced blocks of a Markdown page, in order. */
export function readBlocks(markdown: string): Block[] {
	const matches = [
		...markdown.matchAll(/^```[a-z]+(?: (?<kind>[a-z]+)(?: (?<file>\S+))?)?\n(?<text>.*?)^```$/gmsu),
	];
	return matches.reduceRight<Block[]>((blocks, { index, groups }) => {
		const line = markdown.slice(0, index).split('\n').length;
		const { kind = '', file, text = '' } = groups ?? {};
		const block = { kind, file, text, line, next: blocks[0] };
		return [block, ...blocks];
	}, []);
}

/** One row of a table of forms. */
export interface FormRow {
	readonly form: string;
	readonly example: string;
	readonly outcome: string;
}

/** Returns the rows `form | example in backticks | outcome` of a page. */
export function readFormRows(markdown: string): FormRow[] {
	const rows = markdown.matchAll(
		/^\| (?<form>[^|]+?) +\| (?<ticks>`+)(?<example>[^|]+?)\k<ticks> +\| (?<outcome>[a-z]+) +\|$/gmu,
	);
	return [...rows].map(({ groups = {} }) => ({
		form: groups['form'] ?? '',
		example: groups['example'] ?? '',
		outcome: groups['outcome'] ?? '',
	}));
}

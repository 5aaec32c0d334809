/** Returns a fenced block of a page by its language and a word it holds: what is documented is what runs. */
export function readBlock(page: string, language: string, word: string): string {
	const blocks = [...page.matchAll(/^```(?<language>\w+)\n(?<text>.*?)^```$/gmsu)];
	const found = blocks.find(
		({ groups = {} }) => groups['language'] === language && groups['text']?.includes(word),
	);
	if (found?.groups?.['text'] === undefined) {
		throw new Error(`The page has no ${language} block with '${word}'.`);
	}
	return found.groups['text'];
}

const maximumLength = 200;

const ansiSequence = /[\u001B\u009B][[\]()#;?]*(?:\d{1,4}(?:;\d{0,4})*)?[\dA-ORZcf-nqry=><~]/gu;

// Besides the control characters: line separators, zero-width and bidirectional marks, lone surrogates.
const unprintable = /[\p{Cc}\p{Cs}\u2028\u2029\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]+/gu;

/**
 * Returns text of the registry as it may stand in a message: one line, no control characters, at most 200 characters,
 * and nothing a CI server takes for a command.
 */
export function sanitizeText(text: string): string {
	// The first cut keeps a huge text cheap, the second one counts what is shown.
	const line = text
		.slice(0, maximumLength * 20)
		.replace(ansiSequence, '')
		.replace(unprintable, ' ')
		.replace(/^\s*::/u, ': :')
		.replace(/##(?=\[|vso\[)/gu, '# #');
	return capText(line);
}

function capText(text: string): string {
	const characters = [...text];
	return characters.length > maximumLength ? `${characters.slice(0, maximumLength - 1).join('')}…` : text;
}

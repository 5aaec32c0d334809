const identifier = /^[\p{ID_Start}$_][\p{ID_Continue}$\u200C\u200D]*$/u;

const reserved = new Set(
	(
		'arguments await break case catch class const continue debugger default delete do else enum eval export extends ' +
		'false finally for function if implements import in instanceof interface let new null package private protected ' +
		'public return static super switch this throw true try typeof undefined var void while with yield'
	).split(' '),
);

/** Tells whether a text can name an export or a member; reserved words can. */
export function isIdentifier(text: string): boolean {
	return identifier.test(text);
}

/** Tells whether a text can name a parameter in any mode; reserved words cannot. */
export function isBindingName(text: string): boolean {
	return isIdentifier(text) && !reserved.has(text);
}

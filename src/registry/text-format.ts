/** What is wrong with one text: the problem's code, and what was expected and what to do. */
export interface TextFault {
	/** Stable code of the problem. */
	readonly code: string;
	/** What was found, what was expected and what to do. */
	readonly message: string;
}

/** Judges one text of the registry: returns what is wrong with it, or undefined. */
export type TextFormat = (text: string) => TextFault | undefined;

/** Takes a submitted form. Its `handle` is not that of a message handler. */
export class FormHandler {
	constructor(readonly requiredFields: readonly string[]) {}

	handle(fields: Readonly<Record<string, string>>): boolean {
		return this.requiredFields.every(field => (fields[field] ?? '') !== '');
	}
}

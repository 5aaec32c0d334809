/** Tells whether a text is a day that exists, as `YYYY-MM-DD`. */
export function isIsoDate(text: string): boolean {
	if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) {
		return false;
	}
	const time = Date.parse(`${text}T00:00:00Z`);
	// Date.parse moves 30 February to March, so the way back decides.
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

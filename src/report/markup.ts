/** Text that is HTML already. Nothing else reaches a page unescaped. */
export class Markup {
	/** The HTML. */
	readonly html: string;

	/** Takes HTML as it is. */
	constructor(html: string) {
		this.html = html;
	}
}

type Value = string | number | Markup | readonly Markup[];

/** Tags a template: every value is escaped, except markup that was made this way too. */
export function markup(strings: TemplateStringsArray, ...values: readonly Value[]): Markup {
	return new Markup(String.raw({ raw: strings }, ...values.map(writeValue)));
}

function writeValue(value: Value): string {
	if (value instanceof Markup) {
		return value.html;
	}
	return Array.isArray(value) ? value.map(writeValue).join('') : escapeHtml(String(value));
}

function escapeHtml(text: string): string {
	return text.replace(/[&<>"'`=]/gu, character => `&#${character.codePointAt(0)};`);
}

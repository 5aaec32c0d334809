/** Names that are taken, so that no generated file declares or exports one twice. */
export class Names {
	readonly #taken = new Set<string>();
	#count = 0;

	/** Returns `wanted`, or a name made of it that is free. */
	claim(wanted: string): string {
		const name = this.#taken.has(wanted) ? `${wanted.replace(/\W/gu, '')}_${this.next()}` : wanted;
		this.#taken.add(name);
		return name;
	}

	next(): number {
		this.#count += 1;
		return this.#count;
	}
}

/** What the declarations of one file share. */
export interface Scope {
	readonly locals: Names;
	readonly publics: Names;
}

/** Replaces the tokens of a template that stand for names; a public name that is taken gets another one. */
export function fill(template: string, local: string, scope: Scope): string {
	const number = scope.publics.next();
	return template
		.split(' ')
		.map(token => fillToken(token, local, scope).replace('#', `${number}`))
		.join(' ');
}

function fillToken(token: string, local: string, { locals, publics }: Scope): string {
	switch (token.charAt(0)) {
		case '$':
			return local;
		case '?':
			return locals.claim(token.slice(1));
		case '&':
			return writePublicName(local, publics.claim(token.slice(1) || local));
		default:
			return token;
	}
}

function writePublicName(local: string, name: string): string {
	return name === local ? '' : `as ${name}`;
}

/** Returns the value that a number chooses. */
export function pick<Value>(values: readonly Value[], index: number): Value {
	const value = values[index % values.length];
	if (value === undefined) {
		throw new Error('nothing to choose from');
	}
	return value;
}

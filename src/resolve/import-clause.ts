/** What one local name of an import statement stands for. */
export interface ImportBinding {
	/** The local name. */
	readonly local: string;
	/** The export it is bound to: its name, `default`, or `*` for the whole module. */
	readonly imported: string;
	/** Whether only its type is imported. */
	readonly typeOnly: boolean;
}

const comments = /\/\*[^]*?\*\/|\/\/.*/g;
const name = String.raw`(?:"[^"]*"|'[^']*'|[^\s,{}*'"=]+)`;
const namedPattern = new RegExp(`^(?:(type)\\s+(?!as\\s+(?!as\\s)))?(${name})(?:\\s+as\\s+(${name}))?$`);

/** Reads the names that an import statement binds, from its text up to the specifier. */
export function collectImportBindings(statement: string, typeOnly: boolean): readonly ImportBinding[] {
	const text = statement.replaceAll(comments, ' ').replaceAll(/\s+/g, ' ');
	const clause = text
		.replace(/^import ?/, '')
		.replace(typeOnly ? /^type(?=[ {*])/ : /^(?:defer|source) (?=\*|[^\s,{]+ from)/, '');
	return [...readHead(clause), ...readNamespace(clause), ...readNamed(clause)].map(binding => ({
		...binding,
		typeOnly: typeOnly || binding.typeOnly,
	}));
}

function readHead(clause: string): ImportBinding[] {
	const local = /^ ?([^\s,{}*'"=]+) ?(?:,|from\b|(?==))/.exec(clause)?.[1];
	const imported = /^ ?[^\s,{}*'"=]+ ?=/.test(clause) ? '*' : 'default';
	return local === undefined ? [] : [{ local, imported, typeOnly: false }];
}

function readNamespace(clause: string): ImportBinding[] {
	const local = /\* ?as ([^\s,{}'"]+)/.exec(clause)?.[1];
	return local === undefined ? [] : [{ local, imported: '*', typeOnly: false }];
}

function readNamed(clause: string): ImportBinding[] {
	const list = /\{(.*)\}/.exec(clause)?.[1] ?? '';
	return list.split(',').flatMap(text => {
		const [, modifier, imported, local] = namedPattern.exec(text.trim()) ?? [];
		return imported === undefined
			? []
			: [{ local: local ?? imported, imported: unquote(imported), typeOnly: modifier === 'type' }];
	});
}

function unquote(text: string): string {
	return /^["']/.test(text) ? text.slice(1, -1) : text;
}

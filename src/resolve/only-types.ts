/** Creates the question whether a text declares a name as a type, and nothing else under it. */
export function createIsOnlyType(text: string): (name: string) => boolean {
	let declared: Declared | undefined;
	return name => {
		// Most names are values, and one look for the name is quicker than to collect all types.
		if (!createTypeHead(name).test(text)) {
			return false;
		}
		declared ??= { types: collectTypes(text), values: collectValues(text) };
		const { types, values } = declared;
		const indent = types.get(name);
		return indent !== undefined && !values.has(`${indent}${name}`) && !values.has(`;${name}`);
	};
}

interface Declared {
	readonly types: ReadonlyMap<string, string>;
	readonly values: ReadonlySet<string>;
}

function createTypeHead(local: string): RegExp {
	return new RegExp(String.raw`(?:interface|type)\s+${local.replaceAll('$', String.raw`\$`)}(?![\w$])`);
}

const name = String.raw`([\p{ID_Start}$_][\p{ID_Continue}$]*)`;
const typeDeclaration = new RegExp(
	String.raw`(?:^([ \t]*)|[;}][ \t]*)(?:declare\s+)?(?:interface\s+${name}\s*(?:[<{]|extends\b)|type\s+${name}\s*[<=])`,
	'gmu',
);
const valueDeclaration = new RegExp(
	String.raw`(?:^([ \t]*)|[;}][ \t]*)(?:(?:declare|abstract|async)\s+)*(?:(?:const\s+)?enum|const|let|var|function\s*\*?|class|namespace|module)\s+${name}`,
	'gmu',
);

/** The names of interfaces and types, with what stands before the first of each on its line. */
function collectTypes(text: string): ReadonlyMap<string, string> {
	const types = new Map<string, string>();
	for (const [, indent = '', one, other] of text.matchAll(typeDeclaration)) {
		const name = one ?? other ?? '';
		types.set(name, types.get(name) ?? indent);
	}
	return types;
}

/** The names of values, with what stands before each on its line, or a semicolon: deeper lines belong to an inner scope. */
function collectValues(text: string): ReadonlySet<string> {
	return new Set([...text.matchAll(valueDeclaration)].map(([, indent = ';', found = '']) => indent + found));
}

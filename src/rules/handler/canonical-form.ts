import type { HandlerContract } from '../../registry/contract.js';

type Canonical = HandlerContract['canonical'];

/** Returns a parameter of the canonical form as a person would write it. */
export function formatParam({ name, type, optional }: Canonical['params'][number]): string {
	const text = typeof type === 'object' ? type.name : type;
	return `${name}${optional === true ? '?' : ''}${text === undefined ? '' : `: ${text}`}`;
}

/** Returns the parameters of the canonical form. */
export function formatParams({ params }: Canonical): string {
	return `(${params.map(formatParam).join(', ')})`;
}

/** Returns what a canonical handler may say that it returns. */
export function formatReturns({ returns, async: mode = 'either' }: Canonical): string {
	return mode === 'async' ? wrapInPromise(returns) : returns;
}

/** Returns the type of a promise; what is one already stays as it is. */
export function wrapInPromise(text: string): string {
	return /^Promise\s*</u.test(text) ? text : `Promise<${text}>`;
}

/** Returns the canonical method as a person would write it. */
export function formatSignature(canonical: Canonical): string {
	return `${canonical.method}${formatParams(canonical)}: ${formatReturns(canonical)}`;
}

/** Returns the parts of a union, without white space. */
export function splitUnion(text: string): string[] {
	const parts: string[] = [''];
	let depth = 0;
	for (const letter of text.replaceAll(/\s+/gu, '')) {
		depth += Number(/[<({[]/u.test(letter)) - Number(/[>)}\]]/u.test(letter));
		if (letter === '|' && depth === 0) {
			parts.push('');
		} else {
			parts[parts.length - 1] += letter;
		}
	}
	return parts.filter(part => part !== '');
}

/** Returns every type that a canonical handler may return, without white space. */
export function collectReturnTypes({ returns, async: mode = 'either' }: Canonical): Set<string> {
	const parts = splitUnion(returns);
	const literals = parts.includes('boolean') ? ['true', 'false'] : [];
	const promised = [returns.replaceAll(/\s+/gu, ''), ...parts, ...literals].map(wrapInPromise);
	const plain =
		mode === 'async' ? parts.filter(part => part.startsWith('Promise<')) : [...parts, ...literals];
	return new Set([...plain, ...(mode === 'sync' ? [] : promised)]);
}

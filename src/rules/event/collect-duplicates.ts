import type { TSESTree } from '@typescript-eslint/utils';

import type { Catalogue } from './catalogue.js';

import { readStringSet } from '../../facts/string-set.js';
import { foldName, isCompound } from '../../registry/event-names.js';

/** A declaration that lists the names of a catalogue again. */
export interface Duplicate {
	/** The name of the declaration, for the report. */
	readonly id: TSESTree.Identifier;
	readonly declaration: TSESTree.Node;
	readonly catalogue: Catalogue;
}

type Declaration = TSESTree.TSEnumDeclaration | TSESTree.VariableDeclarator | TSESTree.TSTypeAliasDeclaration;

/** Returns the enums, const objects and unions that hold the wire names of a catalogue, in whatever spelling. */
export function collectDuplicates(
	declarations: readonly Declaration[],
	catalogues: readonly Catalogue[],
): Duplicate[] {
	return declarations.flatMap(declaration => {
		const { id } = declaration;
		const set = readStringSet(declaration);
		if (set === undefined || set.members.length < fewest) {
			return [];
		}
		const texts = new Set(set.members.map(({ text }) => foldName(text)));
		const catalogue = catalogues.find(candidate => isRepeated(candidate, texts) && !candidate.isAtHome);
		return catalogue === undefined || id.type !== 'Identifier' ? [] : [{ id, declaration, catalogue }];
	});
}

/** One name is no list. */
const fewest = 2;

/**
 * Half of the names are too many for chance, and so are two; names of one word mean many things, so all of them, and
 * three at least, have to be there.
 */
function isRepeated({ promise }: Catalogue, texts: ReadonlySet<string>): boolean {
	const { wireNames } = promise.names;
	const repeated = wireNames.filter(wireName => texts.has(foldName(wireName)));
	const isMost = repeated.length >= Math.max(fewest, wireNames.length / 2);
	const isAll = repeated.length === wireNames.length && repeated.length > 2;
	return isMost && (isAll || repeated.filter(isCompound).length > 1);
}

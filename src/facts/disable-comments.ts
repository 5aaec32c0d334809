import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

/** A comment that switches reports off. */
export interface DisableComment {
	/** The directive as it is written: `eslint-disable-next-line`. */
	readonly directive: string;
	/** The rules it names; empty where it means every rule. */
	readonly rules: readonly string[];
	readonly loc: TSESTree.SourceLocation;
	/** Whether reports of the rule in this place of the file are switched off by it. */
	covers(ruleId: string, place: TSESTree.Position): boolean;
}

const directive =
	/^\s*(?<directive>(?:eslint|oxlint)-disable(?:-next-line|-line)?)(?![\w-])(?<rules>(?:(?!\s--\s|\s-{2,}\s)[^])*)/u;

/** Returns the comments of the file that switch reports off, as ESLint and oxlint read them. */
export function collectDisableComments(sourceCode: Readonly<TSESLint.SourceCode>): DisableComment[] {
	return sourceCode.getAllComments().flatMap(({ value, type, loc }) => {
		const match = directive.exec(value)?.groups;
		const name = match?.['directive'] ?? '';
		// Only one line can be meant by a line comment.
		if (match === undefined || (type !== 'Block' && !name.endsWith('-line'))) {
			return [];
		}
		const rules = (match['rules'] ?? '').split(',').flatMap(rule => rule.trim() || []);
		return [{ directive: name, rules, loc, covers: createCover(name, rules, loc) }];
	});
}

function createCover(
	name: string,
	rules: readonly string[],
	{ start, end }: TSESTree.SourceLocation,
): DisableComment['covers'] {
	const isCovered = (place: TSESTree.Position): boolean => {
		if (name.endsWith('-next-line')) {
			return place.line === end.line + 1;
		}
		return name.endsWith('-line')
			? place.line === start.line
			: place.line > start.line || (place.line === start.line && place.column >= start.column);
	};
	return (ruleId, place) => (rules.length === 0 || rules.includes(ruleId)) && isCovered(place);
}

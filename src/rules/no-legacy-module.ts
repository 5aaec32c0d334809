import type { TSESTree } from '@typescript-eslint/utils';

import type { Brief } from '../brief.js';
import type { LegacyClaim } from '../registry/legacy-index.js';

import { createRule } from '../create-rule.js';
import { sanitizeText } from '../registry/sanitize-text.js';
import { createRemarks } from '../remarks.js';

export default createRule({
	name: 'no-legacy-module',
	meta: {
		type: 'problem',
		docs: {
			description: 'disallow legacy modules that should be gone',
			recommended: true,
			isMigration: true,
			contracts: ['modules'],
		},
		messages: {
			leftover:
				"This module is legacy, and contract '{{key}}' says that it is removed. Delete it: '{{canonical}}' replaces it.{{remarks}}",
			emptyModule:
				"This module is legacy, and nothing of it is left. Delete it: '{{canonical}}' replaces it.{{remarks}}",
		},
		schema: [],
	},
	create(context, brief) {
		const { module } = brief.file;
		if (!brief.modules.isClaimed(module, module.id)) {
			return {};
		}
		return {
			Program(program) {
				const claim = findWholeClaim(brief);
				const messageId = claim && judgeModule(claim, program);
				if (claim === undefined || messageId === undefined) {
					return;
				}
				const { sourceCode } = context;
				context.report({
					loc: { start: { line: 1, column: 0 }, end: { line: 1, column: sourceCode.lines[0]?.length ?? 0 } },
					messageId,
					data: {
						key: sanitizeText(claim.key),
						canonical: sanitizeText(brief.modules.findTarget(claim).ref),
						remarks: createRemarks(claim),
					},
				});
			},
		};
	},
});

/** A module of which only some names are legacy stays. */
function findWholeClaim({ file, modules }: Brief): LegacyClaim | undefined {
	return modules
		.collectClaims(file.module, file.module.id, file.path)
		.filter(({ isPartial }) => !isPartial)
		.toSorted((left, right) => rankStage(left) - rankStage(right))[0];
}

function rankStage({ contract }: LegacyClaim): number {
	return contract.stage === 'removed' ? 0 : 1;
}

/** Who imports the module is not known from its own text; but nobody can miss a module that holds nothing. */
function judgeModule(
	{ contract }: LegacyClaim,
	{ body }: TSESTree.Program,
): 'leftover' | 'emptyModule' | undefined {
	if (contract.stage === 'removed') {
		return 'leftover';
	}
	return body.every(isEmpty) ? 'emptyModule' : undefined;
}

/** `export {}`, `;`, and directives. */
function isEmpty(statement: TSESTree.ProgramStatement): boolean {
	switch (statement.type) {
		case 'ExportNamedDeclaration':
			return statement.declaration == null && statement.source == null && statement.specifiers.length === 0;
		case 'ExpressionStatement':
			return typeof statement.directive === 'string';
		default:
			return String(statement.type) === 'EmptyStatement';
	}
}

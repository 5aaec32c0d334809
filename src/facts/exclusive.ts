import type { TSESTree } from '@typescript-eslint/utils';

/** Whether at most one of two nodes is evaluated: they stand in different branches of one decision. */
export function isExclusive(left: TSESTree.Node, right: TSESTree.Node): boolean {
	const branches = new Map(collectBranches(left));
	return collectBranches(right).some(([decision, branch]) => {
		const other = branches.get(decision);
		return other !== undefined && other !== branch;
	});
}

type Branch = readonly [decision: TSESTree.Node, branch: TSESTree.Node];

/** The decisions around a node, and the branch of each that it stands in. */
function collectBranches(node: TSESTree.Node): Branch[] {
	const branches: Branch[] = [];
	for (let child = node, { parent } = node; parent != null; child = parent, parent = parent.parent) {
		if (isBranch(child, parent)) {
			branches.push([parent, child]);
		}
	}
	return branches;
}

function isBranch(child: TSESTree.Node, parent: TSESTree.Node): boolean {
	switch (parent.type) {
		case 'IfStatement':
		case 'ConditionalExpression':
			return child !== parent.test;
		case 'SwitchStatement':
			return child !== parent.discriminant;
		default:
			return false;
	}
}

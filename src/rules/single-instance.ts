import { createInstanceRule } from './instance/create-instance-rule.js';

export default createInstanceRule({
	name: 'single-instance',
	description: 'enforce that registered classes are constructed by their owner alone, and once',
	isJudged: ({ role }) => role !== 'router',
});

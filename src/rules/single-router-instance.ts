import { createInstanceRule } from './instance/create-instance-rule.js';

export default createInstanceRule({
	name: 'single-router-instance',
	description: 'enforce that routers are constructed by their owner alone, and once',
	isJudged: ({ role }) => role === 'router',
});

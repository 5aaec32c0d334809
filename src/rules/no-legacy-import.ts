import { createLegacyRule } from './legacy/create-legacy-rule.js';

export default createLegacyRule({
	name: 'no-legacy-import',
	description: 'disallow references to legacy modules and symbols that the registry replaces',
	isJudged: domain => domain !== 'websocket',
});

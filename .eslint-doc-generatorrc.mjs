/** @type {import('eslint-doc-generator').GenerateOptions} */
export default {
	configEmoji: [
		['recommended', '✅'],
		['migration', '🚚'],
		['websocket', '🔌'],
	],
	ruleDocSectionInclude: ['Rule details'],
	ruleDocTitleFormat: 'prefix-name',
	urlConfigs: 'docs/configs.md',
};

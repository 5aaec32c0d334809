import { format, resolveConfig } from 'prettier';

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
	postprocess: async (content, path) =>
		format(content, { ...(await resolveConfig(path)), parser: 'markdown' }),
};

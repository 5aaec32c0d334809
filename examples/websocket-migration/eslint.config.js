import parser from '@typescript-eslint/parser';
import ssot from 'eslint-plugin-ssot';
import { defineConfig } from 'eslint/config';
import { readFileSync } from 'node:fs';

const registry = JSON.parse(readFileSync(new URL('./ssot.registry.json', import.meta.url), 'utf8'));

export default defineConfig({
	files: ['src/**/*.ts'],
	extends: [ssot.configs.recommended],
	languageOptions: { parser },
	settings: { ssot: { ...registry, root: import.meta.dirname } },
});

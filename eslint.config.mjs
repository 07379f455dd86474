// What is asked of the browser code beyond its types, which tsc checks.
import js from '@eslint/js';

export default [
  {
    files: ['docs/assets/scripts/*.js', 'hooks/portal/templates/*/*.js', 'hooks/portal/languages/*/*.js'],
    // The oldest phones in use know ES2020; a page loads scripts, not modules.
    languageOptions: { ecmaVersion: 2020, sourceType: 'script' },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      ...js.configs.recommended.rules,
      // tsc knows every name, and which of them another part of the worker uses.
      'no-undef': 'off',
      'no-unused-vars': ['error', { vars: 'local' }],
      'arrow-body-style': 'error',
      'complexity': ['error', 10],
      'curly': ['error', 'multi-line'],
      'eqeqeq': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-arrow-callback': 'error',
      'prefer-const': 'error',
      'prefer-template': 'error'
    }
  }
];

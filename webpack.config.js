const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');

/** office.js comes from Microsoft's network in production; it is never bundled, changed or shipped. */
const officeJs = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/** Where the site will stand; the manifest in dist/site names it. */
const address = `${(process.env.CROSSCAST_SITE ?? 'https://localhost:3000').replace(/\/+$/, '')}/`;

/**
 * Scripts of our own and Microsoft's only, no connections anywhere: nothing the add-in reads can leave the machine.
 * Fluent writes its styles into the page, hence unsafe-inline for styles.
 */
const policy = (scripts) =>
  `default-src 'none'; script-src 'self' ${scripts}; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; worker-src 'self'; connect-src 'self' ${scripts}; base-uri 'none'; form-action 'none'`;

module.exports = (env, { mode = 'production' } = {}) => ({
  mode,
  name: 'site',
  entry: { taskpane: './src/taskpane/main.tsx', excel: './src/workbench/page/main.tsx' },
  output: {
    path: path.resolve(__dirname, 'dist/site'),
    filename: '[name].[contenthash:8].js',
    chunkFilename: '[name].[contenthash:8].js',
    clean: true,
  },
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  module: {
    rules: [{ test: /\.[cm]?tsx?$/, loader: 'esbuild-loader', options: { target: 'es2022', tsconfig: './tsconfig.json' } }],
  },
  optimization: { splitChunks: { chunks: 'async' } },
  performance: { hints: false },
  cache: { type: 'filesystem', cacheDirectory: path.resolve(__dirname, '.cache/webpack') },
  devtool: mode === 'development' ? 'source-map' : false,
  plugins: [
    new HtmlPlugin({
      template: 'src/taskpane/taskpane.html',
      filename: 'taskpane.html',
      chunks: ['taskpane'],
      officeJs,
      meta: csp(policy('https://appsforoffice.microsoft.com')),
    }),
    new HtmlPlugin({
      template: 'src/workbench/page/excel.html',
      filename: 'excel.html',
      chunks: ['excel'],
      // The pane stands in a frame, and formulas are computed by WebAssembly.
      meta: csp(`${policy('').replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'")}; frame-src 'self'`),
    }),
    new CopyPlugin({
      patterns: [
        { from: 'assets', to: 'assets' },
        { from: 'src/pages' },
        { from: 'src/workbench/page/workbench.css' },
        { from: 'src/workbench/page/desktop-bridge.js' },
        { from: 'manifest.xml', transform: (xml) => String(xml).replaceAll('https://localhost:3000/', address) },
      ],
    }),
  ],
});

function csp(content) {
  return { policy: { 'http-equiv': 'Content-Security-Policy', content } };
}

// Installs what is missing and runs every test: units in Node, then the pane in Chromium.
import { setup, run } from './setup.mjs';

setup();
run('npx', ['jest', ...process.argv.slice(2)]);

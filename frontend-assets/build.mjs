// Brings what npm brings, once per lock file, and bundles the portal's style, script and fonts into the class path.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const [major] = process.versions.node.split('.');
if (Number(major) < 20) {
  console.error(`Madoguchi needs Node.js 20 or newer, and this is ${process.versions.node}.`);
  process.exit(1);
}

const classes = process.argv[2];
const installed = 'node_modules/.package-lock.json';

if (!existsSync(installed) || statSync(installed).mtimeMs < statSync('package-lock.json').mtimeMs) {
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { stdio: 'inherit', shell: process.platform === 'win32' });
}

const { build } = await import('esbuild');
await build({
  entryPoints: { app: 'css/app.css' },
  outdir: join(classes, 'assets'),
  bundle: true,
  minify: true,
  target: ['chrome109', 'safari15', 'firefox115'],
  loader: { '.woff2': 'file' },
  assetNames: 'fonts/[name]-[hash]',
  logLevel: 'warning',
});
await build({
  entryPoints: { app: 'js/app.js', 'service-worker': 'js/service-worker.js' },
  outdir: join(classes, 'assets'),
  bundle: true,
  minify: true,
  format: 'iife',
  target: ['chrome109', 'safari15', 'firefox115'],
  logLevel: 'warning',
});

cpSync('mark.svg', join(classes, 'assets', 'mark.svg'));

const fonts = {
  'biz-udgothic/400Regular/BIZUDGothic_400Regular.ttf': 'BIZUDGothic-Regular.ttf',
  'biz-udgothic/700Bold/BIZUDGothic_700Bold.ttf': 'BIZUDGothic-Bold.ttf',
  'noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf': 'NotoSansJP-Regular.ttf',
  'noto-sans-jp/700Bold/NotoSansJP_700Bold.ttf': 'NotoSansJP-Bold.ttf',
};
mkdirSync(join(classes, 'fonts'), { recursive: true });
for (const [from, to] of Object.entries(fonts)) {
  cpSync(join('node_modules/@expo-google-fonts', from), join(classes, 'fonts', to));
}

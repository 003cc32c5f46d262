// Brings what npm brings, once per lock file, and puts on the class path the portal's style and script, one file of each, its mark and
// its fonts. What is linked has the hash of its content in its name, and assets.properties says which: org.madoguchi.ui.HashedNames
// reads it. Beside each file of text lies the same one compressed, so that the portal compresses none itself. A changed style is to be
// seen after `mvn generate-resources` and a reload of the page, also while the portal runs from its classes (mvn spring-boot:run).
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const [major] = process.versions.node.split('.');
if (Number(major) < 20) {
  console.error(`Madoguchi needs Node.js 20 or newer, and this is ${process.versions.node}.`);
  process.exit(1);
}

const classes = process.argv[2];
const assets = join(classes, 'assets');
const worker = join(classes, 'worker');
const installed = 'node_modules/.package-lock.json';

if (!existsSync(installed) || statSync(installed).mtimeMs < statSync('package-lock.json').mtimeMs) {
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { stdio: 'inherit', shell: process.platform === 'win32' });
}

const { build } = await import('esbuild');
const bundle = (options) => build({
  bundle: true,
  minify: true,
  format: 'iife',
  target: ['chrome109', 'safari15', 'firefox115'],
  logLevel: 'warning',
  ...options,
});
const { metafile } = await bundle({
  entryPoints: [
    { in: 'css/app.css', out: 'app' },
    { in: 'js/app.js', out: 'app' },
    { in: 'mark.svg', out: 'mark' },
  ],
  entryNames: '[name]-[hash]',
  outdir: assets,
  loader: { '.svg': 'copy', '.woff2': 'file' },
  assetNames: 'fonts/[name]-[hash]',
  metafile: true,
});
await bundle({ entryPoints: { 'service-worker': 'js/service-worker.js' }, outdir: worker });

// Of "css/app.css", the name on the page is app.css, and the file's is app-5QFQJ3ZV.css.
const linked = Object.entries(metafile.outputs)
  .flatMap(([file, { entryPoint }]) => (entryPoint ? [[basename(entryPoint), basename(file)]] : []));
const compressible = [...linked.map(([, file]) => join(assets, file)), join(worker, 'service-worker.js')];
const compressed = compressible.flatMap((file) => {
  const text = readFileSync(file);
  const siblings = {
    [`${file}.br`]: brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }),
    [`${file}.gz`]: gzipSync(text, { level: constants.Z_BEST_COMPRESSION }),
  };
  return Object.entries(siblings).map(([sibling, bytes]) => {
    writeFileSync(sibling, bytes);
    return sibling;
  });
});
writeFileSync(join(classes, 'assets.properties'), linked.map(([name, file]) => `${name}=${file}\n`).join(''));

// What an earlier build left is linked no more.
const made = new Set([...Object.keys(metafile.outputs), ...compressed].map((file) => resolve(file)));
for (const file of readdirSync(assets, { recursive: true }).map((name) => resolve(assets, name))) {
  if (statSync(file).isFile() && !made.has(file)) {
    rmSync(file);
  }
}

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

// Builds JupyterLab from npm's packages, in the folder where they are installed: node build.mjs
// Writes build/, which server.py serves: the page's files, the settings and the theme.
import { rspack } from '@rspack/core';
import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

const here = import.meta.dirname;
const build = path.join(here, 'build');
const { dependencies } = JSON.parse(await readFile(path.join(here, 'package.json'), 'utf8'));

async function extension(name) {
  const folder = path.join(here, 'node_modules', name);
  const { jupyterlab = {}, version } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
  return { name, folder, version, ...jupyterlab };
}

const extensions = await Promise.all(Object.keys(dependencies).filter(name => name.endsWith('-extension')).map(extension));
await rm(build, { recursive: true, force: true });
await mkdir(build);

// The settings of each extension, and the theme, lie where the server looks for them.
for (const { name, folder, schemaDir, themePath } of extensions) {
  if (schemaDir) {
    await cp(path.join(folder, schemaDir), path.join(build, 'schemas', name), { recursive: true });
    await cp(path.join(folder, 'package.json'), path.join(build, 'schemas', name, 'package.json.orig'));
  }
  if (themePath) {
    const theme = path.join(build, 'themes', name);
    await cp(path.join(folder, path.dirname(themePath)), theme, { recursive: true });
    await cp(path.join(folder, themePath), path.join(theme, 'index.css'));
  }
}

// The page's script. Nothing here serves languages, and the question whether to show news would stand before the notebook.
const list = kind => extensions.filter(each => each[kind]).map(({ name }) => `require('${name}')`).join(', ');
const styles = [];
for (const { name, folder } of extensions)
  if ((await readdir(path.join(folder, 'style')).catch(() => [])).includes('index.js')) styles.push(`import '${name}/style/index.js';`);
await writeFile(path.join(build, 'index.js'), `${styles.join('\n')}
import { JupyterLab } from '@jupyterlab/application';
import { JupyterPluginRegistry, PageConfig } from '@jupyterlab/coreutils';
import { IConnectionStatus, IServiceManager } from '@jupyterlab/services';

__webpack_public_path__ = PageConfig.getOption('fullStaticUrl') + '/';
const plugins = modules => modules.flatMap(module => module.default ?? module);

async function start() {
  const mime = [${list('mimeExtension')}];
  if (new URLSearchParams(location.search).has('plotly')) mime.push(await import('jupyterlab-plotly/lib/plotly-renderer'));
  const pluginRegistry = new JupyterPluginRegistry();
  pluginRegistry.registerPlugins(plugins([${list('extension')}]).filter(({ id }) => !/:(announcements|language-server)/.test(id)));
  const lab = new JupyterLab({
    pluginRegistry,
    serviceManager: await pluginRegistry.resolveRequiredService(IServiceManager),
    connectionStatus: await pluginRegistry.resolveOptionalService(IConnectionStatus),
    mimeExtensions: plugins(mime)
  });
  window.jupyterapp = lab;
  await lab.start({ bubblingKeydown: true });
}

start();
`);

const compiler = rspack({
  context: here,
  entry: path.join(build, 'index.js'),
  output: { path: build, filename: 'bundle.js', cssFilename: 'bundle.css' },
  mode: 'development',
  devtool: false,
  module: {
    rules: [
      { test: /\.m?js$/, resolve: { fullySpecified: false } },
      { test: /\.css$/, type: 'css/auto' },
      { test: /\.raw\.css$/, type: 'asset/source' },
      { test: /\.md$/, type: 'asset/source' },
      { test: /\.svg$/, issuer: /\.css$/, type: 'asset/inline' },
      { test: /\.svg$/, issuer: /\.js$/, type: 'asset/source' },
      { test: /\.(eot|gif|jpg|png|ttf|woff2?)$/, type: 'asset/resource' }
    ]
  },
  // jupyterlab-plotly asks for all of plotly.js, for lines and bars the smallest of its builds is enough.
  resolve: { alias: { 'plotly.js/dist/plotly': path.join(here, 'node_modules/plotly.js/plotly-basic.min.js') } },
  plugins: [new rspack.DefinePlugin({ process: { cwd: () => '/', env: {} } })]
});
compiler.run((error, stats) => {
  if (error || stats.hasErrors()) {
    console.error(error ?? stats.toString({ all: false, errors: true }));
    process.exit(1);
  }
});

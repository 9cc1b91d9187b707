// TensorFlow.js on WebAssembly, one thread; models from their package; pictures without any resampling that two runtimes could
// do differently.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const PACKAGES = fileURLToPath(new URL('node_modules/', import.meta.url));
const WEIGHTS = join(PACKAGES, '@vladmandic/human/models');
const WASM = join(PACKAGES, '@tensorflow/tfjs-backend-wasm/dist/');

export async function start() {
  const tf = require('@tensorflow/tfjs');
  const wasm = require('@tensorflow/tfjs-backend-wasm');
  wasm.setWasmPaths(WASM);
  wasm.setThreadsCount(1);
  await tf.setBackend('wasm');
  await tf.ready();
  return tf;
}

/** @param exactSixth whether hard-swish's 1/6, which half precision rounded, is put back as the converted model has it */
export async function load(tf, { file, exactSixth }) {
  const description = JSON.parse(readFileSync(join(WEIGHTS, `${file}.json`), 'utf8'));
  const bytes = readFileSync(join(WEIGHTS, `${file}.bin`));
  const weightData = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  const model = await tf.loadGraphModel({
    load: async () => ({
      modelTopology: description.modelTopology,
      signature: description.signature ?? description.userDefinedMetadata?.signature,
      weightSpecs: description.weightsManifest.flatMap((group) => group.weights),
      weightData,
    }),
  });
  if (exactSixth) {
    for (const weights of Object.values(model.weights)) {
      weights.forEach((weight, i) => {
        if (weight.size === 1 && Math.abs(weight.dataSync()[0] - 0.166626) < 1e-5) weights[i] = tf.scalar(1 / 6);
      });
    }
  }
  return model;
}

/** @return one function a window of windows.csv: side -> RGB bytes of side * side pixels, each the nearest above and left */
export function inputs(folder) {
  const pictures = new Map();
  const picture = (name) => {
    if (!pictures.has(name)) pictures.set(name, ppm(readFileSync(new URL(`${name}.ppm`, folder))));
    return pictures.get(name);
  };
  const [, ...windows] = readFileSync(new URL('windows.csv', folder), 'utf8').trim().split('\n');
  return windows.map((line) => {
    const [name, ...numbers] = line.split(',');
    const [left, top, size] = numbers.map(Number);
    return (side) => sample(picture(name), left, top, size, side);
  });
}

function sample({ width, pixels }, left, top, size, side) {
  const bytes = new Uint8Array(side * side * 3);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const from = 3 * ((top + Math.floor((y * size) / side)) * width + left + Math.floor((x * size) / side));
      bytes.set(pixels.subarray(from, from + 3), 3 * (y * side + x));
    }
  }
  return bytes;
}

/** Binary PPM without comments. */
function ppm(file) {
  const header = file.subarray(0, 32).toString('latin1').match(/^P6\s(\d+)\s(\d+)\s255\s/);
  return { width: Number(header[1]), pixels: file.subarray(header[0].length) };
}

#!/usr/bin/env bash
# Fetches what the roles action and anomaly are trained from, through the machine's own package tools, into one folder.
# Needs apt-get (Debian 12), pip, mvn, unzip, ffmpeg and 1 GB. Nothing of it is part of the project. Usage: fetch.sh DATA-FOLDER
set -euo pipefail

[ $# -eq 1 ] || { echo "usage: fetch.sh DATA-FOLDER" >&2; exit 2; }
mkdir -p "$1"
data=$(cd "$1" && pwd)
packages=$data/packages
mkdir -p "$packages" "$data"/{deepmimic,ogre,mocap,frames}

echo "fetching Debian's opencv-doc and assimp-testmodels (116 MB)"
cd "$packages"
ls opencv-doc_*.deb assimp-testmodels_*.deb >/dev/null 2>&1 || apt-get download -qq opencv-doc assimp-testmodels
for package in opencv-doc_*.deb assimp-testmodels_*.deb; do dpkg-deb -x "$package" debian; done
cp debian/usr/share/assimp/models/BVH/{Boxing_Toes,01_01,01_03}.bvh debian/usr/share/assimp/models/CSM/ThomasFechten.csm "$data/mocap/"

echo "fetching pybullet 3.2.7, whose wheel has DeepMimic's motions (103 MB)"
ls pybullet-*.whl >/dev/null 2>&1 || pip download -q --no-deps --only-binary :all: --implementation cp --python-version 3.11 \
    --abi cp311 --platform manylinux2014_x86_64 --platform manylinux_2_17_x86_64 pybullet==3.2.7
unzip -qoj pybullet-*.whl 'pybullet_data/data/motions/humanoid3d_*.txt' 'pybullet_data/data/motions/walker/*.txt' -d "$data/deepmimic"

echo "fetching jme3-testdata 3.5.2-stable, which has animated figures (188 MB)"
[ -f jme3-testdata-3.5.2-stable.jar ] || mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
    -Dartifact=org.jmonkeyengine:jme3-testdata:3.5.2-stable -DoutputDirectory="$packages"
unzip -qoj jme3-testdata-3.5.2-stable.jar 'Models/*/*.skeleton.xml' -d "$data/ogre"

echo "cutting the footage into pictures"
ffmpeg -v error -y -i debian/usr/share/doc/opencv-doc/examples/data/vtest.avi -q:v 2 -f image2 "$data/frames/%04d.jpg"

cd "$data"
sha256sum --check --quiet <<'SUMS'
32d082c3599bc40aac50b1afa196ff1e2cf3842bb40f0541ab088845f6328a41  deepmimic/humanoid3d_walk.txt
2cbe488023b243e5769299158ce7c78875ec4b701a2ffe6c0beeaf83d16ca87b  deepmimic/humanoid3d_run.txt
1ab4b654cecdb4ff3b2a4bf4086e50397bef28435bb59ab3aedd6a6bdc926fde  deepmimic/humanoid3d_punch.txt
5936c32d51dad9b0cd5e61df681079d160436cdce845c312f200d7a347c4040d  deepmimic/humanoid3d_getup_faceup.txt
5120bb55a4eb3ecfa75bcffcd472ad0b5be01647536f707896b9a9af655d6fce  deepmimic/turn_left0.txt
01fca5eb4c33f3faa9ba899238f593c42137200d8b7551356bffd884af315bcc  ogre/Ninja.skeleton.xml
850cae0a479548406e8dbe1695d628271e715df69cefacaa092bc9a1de768c77  ogre/Sinbad.skeleton.xml
c7cd1405fafaba4804111fa6395d83169be00ba09f59b9a43c600cceb979c1e6  ogre/Oto.skeleton.xml
1d9ee909452ee62784306545cf1fcd634243db1173e0c90cecbed793e50361a8  mocap/01_01.bvh
72d3f37de5af9adfc228dda72422cadb8cfc58d1cd8336076241ba115715c87c  mocap/01_03.bvh
ad81c1e3bb2349cb8ea5ac5d753b8a199fce9182bf9015bcc45c2f0414bc99af  mocap/Boxing_Toes.bvh
435bc595628498a236769fec1e9cca73a4ce609628e318674fa69ec02fab62f7  mocap/ThomasFechten.csm
45cddc9490be69345cbdab64ca583be65987e864ca408038e648db99e10516cf  packages/debian/usr/share/doc/opencv-doc/examples/data/vtest.avi
SUMS
echo "training data is in $data"

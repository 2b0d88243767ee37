#!/bin/sh
# VerseProjection for macOS on Apple's processors: an app and a .dmg, in installer/target. See docs/installing.md.
#
# SIGN_NAME        the name on a "Developer ID Application" certificate in the keychain: what is made is signed with it
# NOTARY_PROFILE   a profile kept by `xcrun notarytool store-credentials`: the .dmg is sent to be notarised, and stapled
set -eu
root=$(CDPATH='' cd -P -- "$(dirname -- "$0")/../.." && pwd)
installer=$root/installer
target=$installer/target
app=$target/VerseProjection.app

"$root/verse" package --image
java_home=${JAVA_HOME:-$(/usr/libexec/java_home -v 25)}
version=$(sed -n 's:^  <version>\(.*\)</version>:\1:p' "$root/pom.xml")
version=${version%-SNAPSHOT}
# Apple wants a first number of one or more.
case $version in 0.*) version=1${version#0} ;; esac

# What the system asks the user, and which files it opens with the program.
plist=$app/Contents/Info.plist
say_in_plist() { /usr/libexec/PlistBuddy -c "$1" "$plist"; }
say_in_plist "Delete :NSMicrophoneUsageDescription" 2>/dev/null || true
say_in_plist "Add :NSMicrophoneUsageDescription string VerseProjection listens to the sermon, and keeps no sound."
say_in_plist "Add :CFBundleDocumentTypes array"
say_in_plist "Add :CFBundleDocumentTypes:0 dict"
say_in_plist "Add :CFBundleDocumentTypes:0:CFBundleTypeName string Theme of VerseProjection"
say_in_plist "Add :CFBundleDocumentTypes:0:CFBundleTypeRole string Viewer"
say_in_plist "Add :CFBundleDocumentTypes:0:CFBundleTypeExtensions array"
say_in_plist "Add :CFBundleDocumentTypes:0:CFBundleTypeExtensions:0 string versetheme"

if [ -n "${SIGN_NAME:-}" ]; then
    # Inside out: the libraries, the Java, the app. The Java makes code at run time and loads libraries of others; the
    # microphone is asked for in Info.plist.
    find "$app" -type f \( -name '*.dylib' -o -name '*.jnilib' -o -perm -u+x \) -exec \
        codesign --force --timestamp --options runtime --entitlements "$installer/macos/entitlements.plist" \
        --sign "$SIGN_NAME" {} \;
    # Libraries inside jars are looked at by the notary, too.
    for jar in "$app"/Contents/app/*.jar; do
        unzip -l "$jar" | grep -qE '\.(dylib|jnilib)$' || continue
        inside=$(mktemp -d)
        (cd "$inside" && unzip -q "$jar" '*.dylib' '*.jnilib' 2>/dev/null || true)
        find "$inside" -type f -exec codesign --force --timestamp --options runtime --sign "$SIGN_NAME" {} \;
        (cd "$inside" && find . -type f | sed 's:^\./::' | xargs zip -q -0 -X "$jar")
        rm -rf "$inside"
    done
    codesign --force --timestamp --options runtime --entitlements "$installer/macos/entitlements.plist" \
        --sign "$SIGN_NAME" "$app"
    codesign --verify --deep --strict "$app"
fi

"$java_home/bin/jpackage" --type dmg --name VerseProjection --app-version "$version" --vendor VerseProjection \
    --app-image "$app" --license-file "$root/LICENSE" --dest "$target"
dmg=$(find "$target" -maxdepth 1 -name '*.dmg')
[ -z "${SIGN_NAME:-}" ] || codesign --force --timestamp --sign "$SIGN_NAME" "$dmg"
if [ -n "${NOTARY_PROFILE:-}" ]; then
    xcrun notarytool submit "$dmg" --keychain-profile "$NOTARY_PROFILE" --wait
    xcrun stapler staple "$dmg"
fi
(cd "$target" && shasum -a 256 "${dmg##*/}") | tee "$dmg.sha256"

#!/bin/sh
# VerseProjection for macOS on Apple's processors: an app and a .dmg, in installer/target. See docs/installing.md.
#
# SIGN_NAME        the name on a "Developer ID Application" certificate in the keychain: what is made is signed with it
# NOTARY_PROFILE   a profile kept by `xcrun notarytool store-credentials`: the .dmg is sent to be notarised, and stapled
# NOTARY_KEYCHAIN  the keychain that has the profile, where it is not the user's own
set -eu
root=$(CDPATH='' cd -P -- "$(dirname -- "$0")/../.." && pwd)
installer=$root/installer
target=$installer/target
app=$target/VerseProjection.app

"$root/verse" package --image
version=$(sed -n 's:^  <version>\(.*\)</version>:\1:p' "$root/pom.xml")
version=${version%-SNAPSHOT}

# Which version it is (jpackage takes none that begins with 0), what the system asks the user, and which files it opens
# with the program.
plist=$app/Contents/Info.plist
say_in_plist() { /usr/libexec/PlistBuddy -c "$1" "$plist"; }
say_in_plist "Set :CFBundleShortVersionString $version"
say_in_plist "Set :CFBundleVersion $version"
say_in_plist "Delete :NSMicrophoneUsageDescription" 2>/dev/null || true
say_in_plist "Add :NSMicrophoneUsageDescription string VerseProjection listens to the sermon, and keeps no sound."
say_in_plist "Add :CFBundleDocumentTypes array"
say_in_plist "Add :CFBundleDocumentTypes:0 dict"
say_in_plist "Add :CFBundleDocumentTypes:0:CFBundleTypeName string Theme of VerseProjection"
say_in_plist "Add :CFBundleDocumentTypes:0:CFBundleTypeRole string Viewer"
say_in_plist "Add :CFBundleDocumentTypes:0:CFBundleTypeExtensions array"
say_in_plist "Add :CFBundleDocumentTypes:0:CFBundleTypeExtensions:0 string versetheme"

# Without a name the system still wants a signature that fits what is there; it names nobody.
if [ -n "${SIGN_NAME:-}" ]; then
    sign() { codesign --force --timestamp --sign "$SIGN_NAME" "$@"; }
else
    sign() { codesign --force --sign - "$@"; }
fi
# The Java makes code at run time and loads libraries of others; the microphone is asked for in Info.plist.
sign_code() { sign --options runtime --entitlements "$installer/macos/entitlements.plist" "$@"; }

# Inside out: libraries and programs, which all lie there as files; the Java; the app, whose own program goes with it.
chmod -R u+w "$app"
find "$app" -type f \( -name '*.dylib' -o -name '*.jnilib' -o -perm -u+x \) ! -path "$app/Contents/MacOS/*" \
    >"$target/to-sign"
while IFS= read -r each; do sign_code "$each"; done <"$target/to-sign"
rm "$target/to-sign"
sign_code "$app/Contents/runtime"
sign_code "$app"
codesign --verify --deep --strict "$app"

# Not by jpackage, which signs anew what it packs.
dmg=$target/VerseProjection-$version.dmg
room=$target/dmg
mkdir "$room"
mv "$app" "$room"
ln -s /Applications "$room/Applications"
hdiutil create -volname VerseProjection -srcfolder "$room" -fs HFS+ -format UDZO -ov "$dmg"
mv "$room/${app##*/}" "$target"
rm -r "$room"
if [ -n "${SIGN_NAME:-}" ]; then sign "$dmg"; fi
if [ -n "${NOTARY_PROFILE:-}" ]; then
    xcrun notarytool submit "$dmg" --keychain-profile "$NOTARY_PROFILE" \
        ${NOTARY_KEYCHAIN:+--keychain "$NOTARY_KEYCHAIN"} --wait
    xcrun stapler staple "$dmg"
fi
(cd "$target" && shasum -a 256 "${dmg##*/}") | tee "$dmg.sha256"

# shellcheck shell=sh disable=SC2154 # sourced by installer/package.sh, which sets the names
# The launcher of the installed program, and the .deb around the app image.

# The commands' launcher: jpackage's own knows one heap for everything, and no theme files.
complete_image() {
    # shellcheck disable=SC2016 # $APPDIR is the launcher's word, not this script's
    classes=$(sed -n 's:^app.classpath=$APPDIR/:$app/:p' "$content/$product.cfg" | tr '\n' ':')
    # shellcheck disable=SC2016
    options=$(grep -v '^-XX:AOTCache=' "$installer/jvm-options" | sed 's/.*/"&"/; s/$APPDIR/$app/' | tr '\n' ' ')
    heap=$(tr '\n' ' ' <"$installer/heap-windows")
    sed -e "s|@CLASSPATH@|${classes%:}|" -e "s|@OPTIONS@|${options% }|" \
        -e "s|@HEAP@|${heap% }|" -e "s|@PACKAGE@|$package|" "$installer/linux/verse.in" >"$image/bin/verse"
    chmod 755 "$image/bin/verse"
    age "$image"
}

# A file of installer/linux with the names and the version in it.
fill() {
    sed -e "s|@PACKAGE@|$package|g" -e "s|@PRODUCT@|$product|g" -e "s|@VERSION@|$edition|g" \
        -e "s|@ARCHITECTURE@|$architecture|g" -e "s|@SIZE@|${size:-0}|g" "$installer/linux/$1" >"$2"
    chmod "$3" "$2"
}

make_deb() {
    for tool in dpkg-deb md5sum gzip; do
        command -v "$tool" >/dev/null || die "$tool is missing, and the .deb is made with it: apt-get install dpkg"
    done
    architecture=$(dpkg --print-architecture)
    say "Making the .deb, which takes a few minutes."
    tree=$work/deb
    share=$tree/usr/share
    mkdir -p "$tree/DEBIAN" "$tree/opt" "$tree/usr/bin" "$share/applications" "$share/mime/packages" \
        "$share/doc/$package" "$share/icons/hicolor/scalable/apps" "$share/icons/hicolor/256x256/apps"
    cp -a "$image" "$tree/opt/$package"
    ln -s "../../opt/$package/bin/verse" "$tree/usr/bin/$package"
    ln -s "../../opt/$package/bin/verse" "$tree/usr/bin/verse"
    fill verseprojection.desktop "$share/applications/$package.desktop" 644
    fill verseprojection.xml "$share/mime/packages/$package.xml" 644
    cp "$installer/icon/$package.svg" "$share/icons/hicolor/scalable/apps"
    cp "$installer/icon/$package.png" "$share/icons/hicolor/256x256/apps"
    fill copyright "$share/doc/$package/copyright" 644
    for page in NOTICE licences.html parts.cdx.json; do
        [ ! -f "$content/$page" ] || ln -s "../../../../opt/$package/lib/app/$page" "$share/doc/$package/$page"
    done
    printf '%s (%s) stable; urgency=low\n\n  * See the project'\''s history.\n\n -- %s  %s\n' "$package" "$edition" \
        "The VerseProjection authors <noreply@verseprojection.invalid>" "$(date -u -R -d "@$SOURCE_DATE_EPOCH")" |
        gzip -9n >"$share/doc/$package/changelog.gz"
    size=$(du -sk --apparent-size "$tree" | cut -f 1)
    fill control "$tree/DEBIAN/control" 644
    fill templates "$tree/DEBIAN/templates" 644
    for script in config postinst prerm postrm; do fill "$script" "$tree/DEBIAN/$script" 755; done
    (cd "$tree" && find opt usr -type f | LC_ALL=C sort | xargs -d '\n' md5sum >DEBIAN/md5sums)
    chmod -R u+rwX,go+rX,go-w "$tree"
    age "$tree"
    deb=$target/${package}_${edition}_$architecture.deb
    dpkg-deb --root-owner-group -Zzstd -z9 --build "$tree" "$deb" >&2
    # shellcheck source=installer/size.sh
    . "$installer/size.sh"
    tell_sizes >"$target/size.txt"
    cat "$target/size.txt"
    (cd "$target" && sha256sum "${deb##*/}") | tee "$deb.sha256"
}

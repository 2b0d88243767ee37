package org.verseprojection.cli.wiring;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.verseprojection.desktop.booth.PickReasons;
import org.verseprojection.desktop.memory.Remembering;
import org.verseprojection.desktop.memory.SettingsFeed;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Translation;
import org.verseprojection.live.cloud.Conflict;
import org.verseprojection.live.cloud.SettingsListener;
import org.verseprojection.live.memory.Setting;
import org.verseprojection.nativelibs.keychain.Keychain;
import org.verseprojection.scripture.BibleText;
import org.verseprojection.scripture.Scripture;
import org.verseprojection.scripture.Versification;
import org.verseprojection.store.SqliteMemory;
import org.verseprojection.sync.CloudClient;
import org.verseprojection.sync.SharedModelFile;

/// Opens what a booth remembers: the keychain, the store, the account, and what is learned.
public final class BoothMemory {
    private BoothMemory() {}

    /// Opens all of it, which may take seconds; not on the screen's thread.
    static Remembering open(Home home, Scripture scripture, BoothLearning learning, PickReasons reasons) {
        Keychain keychain = Keychain.open(home.data().toAbsolutePath());
        Locale locale = Locale.getDefault();
        SqliteMemory memory = SqliteMemory.open(
                home.data().toAbsolutePath().resolve("memory"),
                keychain,
                InstantSource.system(),
                locale,
                (passage, translation) -> text(scripture, passage, translation));
        CloudClient cloud = new CloudClient(
                memory, keychain, locale, new SharedModelFile(home.data().toAbsolutePath()));
        learning.opened(memory);
        return new Remembering(memory, cloud, learning, reasons, feed(cloud));
    }

    private static String text(Scripture scripture, Passage passage, Translation translation) {
        Versification versification = scripture.versification();
        BibleText texts = scripture.text(translation);
        StringBuilder all = new StringBuilder();
        int last = versification.ordinal(passage.last());
        for (int at = versification.ordinal(passage.first()); at <= last; at++) {
            all.append(texts.text(at)).append(' ');
        }
        return all.toString();
    }

    private static SettingsFeed feed(CloudClient cloud) {
        return listener -> cloud.listen(new SettingsListener() {
            @Override
            public void arrived(Setting setting) {
                listener.accept(new SettingsFeed.News(List.of(setting), List.of()));
            }

            @Override
            public void conflict(Conflict conflict) {
                // the settings' page asks the account for it
            }
        });
    }
}
